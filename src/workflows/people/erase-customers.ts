import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { eraseCustomersStep } from "./steps/erase-customers"

/**
 * Forgets who the shop's deleted customers were, and changes no sum. Customers that are
 * still there are left alone.
 *
 * @summary Erase deleted customers.
 */
export const eraseCustomersWorkflow = createWorkflow(
  "encore-erase-customers",
  (input: { customer_ids: string[] }) => new WorkflowResponse(eraseCustomersStep(input))
)
