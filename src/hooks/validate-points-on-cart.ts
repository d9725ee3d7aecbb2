import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../modules/encore/lib/encore-error"
import { planCartPoints } from "../workflows/cart/steps/plan-cart-points"
import { hasHeldPoints } from "./has-held-points"

/**
 * Refuses to complete a cart whose points no longer pay what its total says, whoever
 * completes it: a payment's webhook too, which no route sees. It changes nothing.
 *
 * @throws NOT_ALLOWED, and Medusa makes no order
 * @example
 * completeCartWorkflow.hooks.validate(validatePointsOnCart)
 */
export async function validatePointsOnCart(
  { input }: { input: { id: string } },
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (!(await hasHeldPoints(container, input.id))) {
    return
  }
  const { changes } = await planCartPoints(container, {
    cart_id: input.id,
    customer_id: null,
    points: "fit",
  })
  if (changes) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "points_changed")
  }
}
