import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { moveWatermarkStep } from "../intake/steps/move-watermark"
import { eraseMissedCustomersStep } from "../people/steps/erase-missed-customers"
import { settleMergedStep } from "../people/steps/settle-merged"
import {
  CUSTOMERS_WATERMARK,
  enrollMissedCustomersStep,
} from "./steps/enroll-missed-customers"

/**
 * Makes members of the accounts that no event told of: those that were there before
 * the plugin, and those whose event was lost. Forgets those whose deletion no event
 * told of, and moves on what has come to merged members.
 *
 * @summary Bring members in line with the shop's customers.
 */
export const reconcileCustomersWorkflow = createWorkflow(
  "encore-reconcile-customers",
  (input: { page_size: number }) => {
    eraseMissedCustomersStep(input)
    const enrolled = enrollMissedCustomersStep(input)
    settleMergedStep()
    moveWatermarkStep({ id: CUSTOMERS_WATERMARK, at: enrolled.watermark })
  }
)
