import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { CartPointsPlan } from "./plan-cart-points"

/** Holds the points in the ledger, in place of those that the cart held before; holds
 * those again if the workflow fails further on. */
export const holdCartPointsStep = createStep(
  "encore-hold-cart-points",
  async ({ before, after }: CartPointsPlan, { container }) => {
    const hold_id = after
      ? await container.resolve(ENCORE_MODULE).holdPoints(after)
      : null
    return new StepResponse({ hold_id }, before)
  },
  async (before, { container }) => {
    if (!before) {
      return
    }
    const encore = container.resolve(ENCORE_MODULE)
    try {
      await encore.holdPoints(before)
    } catch (error) {
      // Spent elsewhere since: then the cart lets go, as it does when it is fitted.
      if (!EncoreError.is(error) || error.type !== MedusaError.Types.NOT_ALLOWED) {
        throw error
      }
      await encore.holdPoints({ ...before, points: 0 })
    }
  }
)
