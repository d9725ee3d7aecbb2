import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SYSTEM } from "../../../modules/encore/audit/record"

const DAY = 24 * 60 * 60 * 1000

/** Closes what was resolved so long ago, each in its own transaction. */
export const closeSettledStep = createStep(
  "encore-close-settled-complaints",
  async (_: void, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const at = new Date()
    const ids = await encore.complaintsToClose(
      new Date(at.getTime() - settings.complaints.close_after_days * DAY)
    )
    for (const id of ids) {
      await encore.takeComplaintStep({ id, step: "close", by: SYSTEM, at })
    }
    return new StepResponse({ closed: ids.length })
  }
)
