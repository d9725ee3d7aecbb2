import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { enrollCustomersStep } from "./steps/enroll-customers"

/**
 * Makes members of customers who have an account; guests stay what they are.
 *
 * @summary Enroll customers in the program.
 */
export const enrollCustomersWorkflow = createWorkflow(
  "encore-enroll-customers",
  (input: { customer_ids: string[] }) => {
    enrollCustomersStep(input)
  }
)
