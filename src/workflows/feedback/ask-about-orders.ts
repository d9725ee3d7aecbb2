import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AskAboutOrdersInput, askAboutOrdersStep } from "./steps/ask-about-orders"

/**
 * Invites the buyers of orders to the surveys that are sent upon what has become of them:
 * placed, delivered as a whole, completed. It looks at the orders as they stand, so it may
 * run late and often: each of these brings one invitation. One that was canceled takes its
 * open invitations back.
 *
 * @summary Ask the buyers of orders.
 * @example
 * await askAboutOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const askAboutOrdersWorkflow = createWorkflow(
  "encore-ask-about-orders",
  (input: AskAboutOrdersInput) => new WorkflowResponse(askAboutOrdersStep(input))
)
