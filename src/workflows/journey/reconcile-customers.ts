import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { moveWatermarkStep } from "../intake/steps/move-watermark"
import {
  CUSTOMERS_WATERMARK,
  enrollMissedCustomersStep,
} from "./steps/enroll-missed-customers"

/**
 * Makes members of the accounts that no event told of: those that were there before
 * the plugin, and those whose event was lost.
 *
 * @summary Enroll customers whom events missed.
 */
export const reconcileCustomersWorkflow = createWorkflow(
  "encore-reconcile-customers",
  (input: { page_size: number }) => {
    const enrolled = enrollMissedCustomersStep(input)
    moveWatermarkStep({ id: CUSTOMERS_WATERMARK, at: enrolled.watermark })
  }
)
