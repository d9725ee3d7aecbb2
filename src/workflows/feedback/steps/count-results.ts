import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

/** A transaction a month. Nothing to undo: a month that is counted says what raw answers
 * say. */
export const countResultsStep = createStep(
  "encore-count-results",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    while (await encore.countNextMonth()) {
      // Each call counts one, and knows itself which.
    }
    return new StepResponse()
  }
)
