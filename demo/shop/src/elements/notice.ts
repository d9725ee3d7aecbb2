import { html, type TemplateResult } from "lit"
import { withReturn } from "../router/routes.ts"
import type { Shop } from "../shop/shop.ts"

/** A page that has nothing to show but a sentence, and the way back. */
export function renderNotice(shop: Shop, message: string): TemplateResult {
  return html`
    <div class="notice">
      <h1>${message}</h1>
      <a class="button" href="/">${shop.texts("back_to_shop")}</a>
    </div>
  `
}

/** In place of a page that only a customer has. */
export function renderSignInFirst(shop: Shop): TemplateResult {
  const { texts } = shop
  return html`
    <div class="notice">
      <h1>${texts("account")}</h1>
      <p class="muted">${texts("register_why")}</p>
      <div class="actions">
        <a class="button primary" href=${withReturn("/sign-in")}>${texts("sign_in")}</a>
        <a class="button" href=${withReturn("/register")}>${texts("register")}</a>
      </div>
    </div>
  `
}
