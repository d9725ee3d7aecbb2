import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { accountForOrdersStep } from "./steps/account-for-orders"
import { findMissedOrdersStep, ORDERS_WATERMARK } from "./steps/find-missed-orders"
import { moveWatermarkStep } from "./steps/move-watermark"

/**
 * Accounts for the orders that events missed: an event bus may lose one, and a
 * process may die between an order and its award. The watermark moves last, so an
 * interrupted run is simply done again.
 *
 * @summary Find and account for missed orders.
 */
export const reconcileOrdersWorkflow = createWorkflow(
  "encore-reconcile-orders",
  (input: { page_size: number }) => {
    const found = findMissedOrdersStep(input)
    const accounted = accountForOrdersStep(found)
    emitChangesStep(accounted)
    moveWatermarkStep({ id: ORDERS_WATERMARK, at: found.watermark })
    return new WorkflowResponse(accounted)
  }
)
