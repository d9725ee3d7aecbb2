import { html, nothing, type TemplateResult } from "lit"
import type { EntryKind } from "medusa-plugin-encore/storefront"
import { withReturn } from "../router/routes.ts"
import type { Shop } from "../shop/shop.ts"

/** The kit's element for an order of this shop, and the way to all the points. */
export function renderOrderPoints(
  shop: Shop,
  orderId: string,
  expects: EntryKind[]
): TemplateResult {
  const { texts, session } = shop
  return html`
    <encore-order-points
      .client=${shop.encore}
      order-id=${orderId}
      expects=${expects.join(" ")}
      ?guest=${!session.customer}
      locale=${shop.locale}
      sign-in-href=${withReturn("/sign-in")}
      register-href=${withReturn("/register")}
      data-testid="order-points"
    ></encore-order-points>
    ${session.customer
      ? html`<encore-order-stamps
            .client=${shop.encore}
            order-id=${orderId}
            ?fresh=${expects.length > 0}
            locale=${shop.locale}
          ></encore-order-stamps>
          <p><a href="/account">${texts("see_points")}</a></p>`
      : nothing}
  `
}
