import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { loyaltyOfCart } from "../../../../lib/cart-loyalty"
import { localized } from "../../../../lib/localized"

/** Whoever holds the cart: what it would earn, and what its customer could spend on
 * it. A cart of somebody with an account is shown to nobody else. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const loyalty = await loyaltyOfCart(req.scope, {
      cart_id: req.params.id!,
      customer_id: req.auth_context?.actor_id || null,
      locale: localeOf(req.headers),
    })
    res.json({ loyalty })
  }
)
