import { html, type TemplateResult } from "lit"
import type { Shop } from "../shop/shop.ts"
import { withReturn } from "../router/routes.ts"

/** The kit's element for this shop's cart; with each change of it, it loads anew. */
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
    ></encore-checkout-points>
  `
}
