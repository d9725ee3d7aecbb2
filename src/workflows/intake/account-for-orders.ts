import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { AccountForOrdersInput, accountForOrdersStep } from "./steps/account-for-orders"

/**
 * Accounts for orders: each becomes a purchase with its points and moves its
 * member's stage, or is taken back if it was canceled. Run it again, for one order
 * or for thousands, as often as you like: each has its effect once.
 *
 * @summary Turn orders into points.
 * @example
 * await accountForOrdersWorkflow(container).run({ input: { order_ids: ["order_123"] } })
 */
export const accountForOrdersWorkflow = createWorkflow(
  "encore-account-for-orders",
  (input: AccountForOrdersInput) => {
    const accounted = accountForOrdersStep(input)
    emitChangesStep(accounted)
    return new WorkflowResponse(accounted)
  }
)
