import type { HttpTypes } from "@medusajs/framework/types"
import { html, nothing, type TemplateResult } from "lit"
import { renderLines } from "../elements/lines.ts"
import { renderNotice } from "../elements/notice.ts"
import { renderOrderPoints } from "../elements/order-points.ts"
import { LoadingPage } from "../elements/page.ts"
import { renderTotals } from "../elements/totals.ts"
import { placedIn } from "../shop/place-order.ts"
import { statusOf } from "../shop/status.ts"

interface ConfirmationData {
  /** Null where there is no such order. */
  order: HttpTypes.StoreOrder | null
}

/** What was ordered, and what it did to the points: right after, and ever after. */
class ConfirmationPage extends LoadingPage<ConfirmationData> {
  static override properties = {
    ...LoadingPage.properties,
    orderId: { attribute: false },
  }

  declare orderId: string

  protected override key(): string {
    return this.orderId
  }

  protected override async load(): Promise<ConfirmationData> {
    try {
      const { order } = await this.shop.sdk.store.order.retrieve(this.orderId)
      return { order }
    } catch (error) {
      if (statusOf(error) === 404) {
        return { order: null }
      }
      throw error
    }
  }

  protected override renderPage({ order }: ConfirmationData): TemplateResult {
    const { shop } = this
    const { texts, format } = shop
    const placed = placedIn(history.state)
    if (!order) {
      return renderNotice(shop, texts("order_not_found"))
    }
    const number = texts("order_number", { number: `#${order.display_id}` })
    return html`
      <div class="page-head" data-testid="order-confirmation" data-order-id=${order.id}>
        <h1>${placed ? texts("thank_you") : number}</h1>
        <p class="muted">
          ${placed ? number : format.date(String(order.created_at))} ·
          ${texts("order_confirmed", { email: order.email ?? "" })}
        </p>
        ${order.status === "canceled"
          ? html`<p data-testid="order-canceled">${texts("order_canceled")}</p>`
          : nothing}
      </div>
      <div class="columns">
        <section class="panel" aria-label=${texts("summary")}>
          <h2>${texts("summary")}</h2>
          ${renderLines(shop, order.items ?? [], order.currency_code)}
          ${renderTotals(shop, order, { deliveryChosen: true })}
        </section>
        <aside class="aside">
          ${renderOrderPoints(shop, order.id, placed?.expects ?? [])}
          ${shop.session.customer
            ? html`<encore-survey
                  .client=${shop.encore}
                  order-id=${order.id}
                  locale=${shop.locale}
                ></encore-survey>
                <encore-complaints
                  .client=${shop.encore}
                  order-id=${order.id}
                  locale=${shop.locale}
                  data-testid="complaints"
                ></encore-complaints>`
            : nothing}
        </aside>
      </div>
    `
  }
}

customElements.define("confirmation-page", ConfirmationPage)
