import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { CartPointsPlan } from "./plan-cart-points"

/** Holds the points in the ledger, in place of those that the cart held before; holds
 * those again if the workflow fails further on. */
export const holdCartPointsStep = createStep(
  "encore-hold-cart-points",
  async ({ before, after }: CartPointsPlan, { container }) => {
    const hold_id = await container.resolve(ENCORE_MODULE).holdPoints(after)
    return new StepResponse({ hold_id }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(ENCORE_MODULE).holdPoints(before)
    }
  }
)
