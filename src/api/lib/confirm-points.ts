import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { refetchCart } from "@medusajs/medusa/api/store/carts/helpers"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import { localeOf, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { setCartPointsWorkflow } from "../../workflows"
import { planCartPoints } from "../../workflows/cart/steps/plan-cart-points"

/**
 * Before a cart on which points pay is completed, looks whether they still can. Where
 * they can't pay as much as the shopper has seen, the cart is fitted and comes back
 * with the new total to confirm, in the shape in which Medusa answers a payment that
 * needs another step: no order is made of a total that nobody has seen.
 *
 * A cart that never had points costs one look at an index.
 */
export async function confirmPoints(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  try {
    const cart_id = req.params.id!
    if (!(await payLessThanSeen(req, cart_id))) {
      return next()
    }
    res.status(200).json({
      type: "cart",
      cart: await refetchCart(cart_id, req.scope, defaultStoreCartFields),
      error: {
        type: "encore_points_changed",
        name: "encore_points_changed",
        message: say(localeOf(req.headers), "errors.points_changed"),
      },
    })
  } catch (error) {
    next(error)
  }
}

async function payLessThanSeen(req: MedusaRequest, cart_id: string): Promise<boolean> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const hold = await encore.latestHold(cart_id)
  if (!hold) {
    return false
  }
  const changed = await fitted(req, cart_id)
  if (hold.status === "expired") {
    // The job took the points off an open page. Said once: then it is seen.
    await encore.updatePointHolds({ id: hold.id, status: "released" })
    return true
  }
  return changed
}

/** A look first, which takes no lock: mostly nothing has changed, and many may complete
 * one cart at once. */
async function fitted(req: MedusaRequest, cart_id: string): Promise<boolean> {
  const input = { cart_id, customer_id: null, points: "fit" as const }
  const { changes, payment } = await planCartPoints(req.scope, input)
  if (!changes && payment === null) {
    return false
  }
  const { result } = await setCartPointsWorkflow(req.scope).run({ input })
  return result.changed
}
