import { html, type TemplateResult } from "lit"
import { Page } from "../elements/page.ts"
import { navigate } from "../router/router.ts"
import { renderSignInFirst } from "../elements/notice.ts"

/** The customer's page: the points and their history. */
class AccountPage extends Page {
  protected override render(): TemplateResult {
    const { shop } = this
    const { customer } = shop.session
    if (!customer) {
      return renderSignInFirst(shop)
    }
    return html`
      <div class="page-head with-action">
        <h1>
          ${shop.texts("account_title", {
            name: customer.first_name ?? customer.email,
          })}
        </h1>
        <button
          class="button"
          type="button"
          data-testid="sign-out"
          @click=${this.#signOut}
        >
          ${shop.texts("sign_out")}
        </button>
      </div>
      <encore-card
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="loyalty-card"
      ></encore-card>
      <encore-tier
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="member-tier"
      ></encore-tier>
      <encore-points-history
        .client=${shop.encore}
        locale=${shop.locale}
        order-href="/orders/{id}"
        data-testid="points-history"
      ></encore-points-history>
      <encore-rewards
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="rewards"
      ></encore-rewards>
      <encore-coupons
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="coupons"
      ></encore-coupons>
      <encore-referral
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="referral"
      ></encore-referral>
      <encore-stamp-cards
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="stamp-cards"
      ></encore-stamp-cards>
      <encore-complaints
        .client=${shop.encore}
        locale=${shop.locale}
        order-href="/orders/{id}"
        data-testid="complaints"
      ></encore-complaints>
      <encore-suggestion-box
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="suggestion-box"
      ></encore-suggestion-box>
      <encore-consents
        .client=${shop.encore}
        locale=${shop.locale}
        data-testid="consents"
      ></encore-consents>
    `
  }

  async #signOut(): Promise<void> {
    await this.shop.signOut()
    navigate("/")
  }
}

customElements.define("account-page", AccountPage)
