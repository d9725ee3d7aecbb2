import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { identifyCustomerStep } from "./steps/identify-customer"

/**
 * Joins a customer to what is known of their e-mail address, once Medusa has it
 * verified: imported history and guest orders become theirs.
 *
 * @summary Give a customer the history of their proven address.
 */
export const identifyCustomerWorkflow = createWorkflow(
  "encore-identify-customer",
  (input: { customer_id: string }) => {
    const identified = identifyCustomerStep(input)
    emitChangesStep(identified)
    return new WorkflowResponse(identified)
  }
)
