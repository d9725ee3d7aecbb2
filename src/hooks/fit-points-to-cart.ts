import { MedusaContainer } from "@medusajs/framework/types"
import { setCartPointsWorkflow } from "../workflows"
import { hasHeldPoints } from "./has-held-points"

/**
 * Fits the points on a cart in the very refresh that changed it, so that Medusa's answer
 * has the right total already; without it, the store does so when it hears of the change.
 *
 * The refresh holds the cart's lock, which is why it is named as the parent.
 *
 * @example
 * refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(fitPointsToCart)
 */
export async function fitPointsToCart(
  { input }: { input: { cart_id: string } },
  { container, ...context }: { container: MedusaContainer; idempotencyKey: string }
): Promise<void> {
  if (await hasHeldPoints(container, input.cart_id)) {
    await setCartPointsWorkflow(container).run({
      input: { cart_id: input.cart_id, customer_id: null, points: "fit" },
      context: { parentStepIdempotencyKey: context.idempotencyKey },
    })
  }
}
