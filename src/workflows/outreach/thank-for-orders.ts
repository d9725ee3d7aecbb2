import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendDueMessagesStep } from "./steps/send-due-messages"
import { ThankForOrdersInput, thankForOrdersStep } from "./steps/thank-for-orders"

/**
 * Thanks members for their orders, each once, as far as the gate lets it: to customers who
 * agreed to be written to. It says what an order has earned, so it comes after that.
 *
 * @summary Thank for orders.
 */
export const thankForOrdersWorkflow = createWorkflow(
  "encore-thank-for-orders",
  (input: ThankForOrdersInput) => {
    const planned = thankForOrdersStep(input)
    sendDueMessagesStep()
    return new WorkflowResponse(planned)
  }
)
