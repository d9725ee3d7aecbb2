import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { SettleRequestsInput, settleRequestsStep } from "./steps/settle-requests"

/**
 * Marks replacements and refunds that were asked for as done, once Medusa has done them.
 *
 * @summary Settle requested remedies.
 */
export const settleRequestsWorkflow = createWorkflow(
  "encore-settle-remedy-requests",
  (input: SettleRequestsInput) => {
    settleRequestsStep(input)
  }
)
