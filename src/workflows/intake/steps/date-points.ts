import { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dateAwaited } from "../date-awaited"
import { orderOfFulfillment } from "../order-of-fulfillment"
import { orderOfPayment } from "../order-of-payment"

/** The order, or what its events name in place of it. */
export type DatePointsInput = {
  order_id?: string
  payment_id?: string
  fulfillment_id?: string
}

/** A date once set stays: nothing to compensate. */
export const datePointsStep = createStep(
  "encore-date-points",
  async (input: DatePointsInput, { container }) => {
    const order_id = await orderOf(container, input)
    const lots = order_id ? await dateAwaited(container, [order_id]) : 0
    return new StepResponse({ lots })
  }
)

async function orderOf(
  container: MedusaContainer,
  { order_id, payment_id, fulfillment_id }: DatePointsInput
): Promise<string | null> {
  if (payment_id) {
    return orderOfPayment(container, payment_id)
  }
  return fulfillment_id
    ? orderOfFulfillment(container, fulfillment_id)
    : (order_id ?? null)
}
