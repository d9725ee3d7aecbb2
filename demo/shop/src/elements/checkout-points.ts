import type { HttpTypes } from "@medusajs/framework/types"
import { html, type TemplateResult } from "lit"
import type { CartPoints } from "medusa-plugin-encore/storefront"
import type { Shop } from "../shop/shop.ts"
import { withReturn } from "../router/routes.ts"

type PointsChanged = CustomEvent<CartPoints<HttpTypes.StoreCart>>

/**
 * The kit's element for this shop's cart; with each change of it, it loads anew. When
 * points are spent in it, the cart it tells of is shown.
 */
export function renderCheckoutPoints(shop: Shop): TemplateResult {
  const { basket, session } = shop
  return html`
    <encore-checkout-points
      .client=${shop.encore}
      cart-id=${basket.cart?.id ?? ""}
      version="${basket.revision}-${session.customer?.id ?? "guest"}"
      locale=${shop.locale}
      sign-in-href=${withReturn("/sign-in")}
      register-href=${withReturn("/register")}
      data-testid="checkout-points"
      @encore-points-changed=${({ detail }: PointsChanged) => basket.show(detail.cart)}
    ></encore-checkout-points>
  `
}
