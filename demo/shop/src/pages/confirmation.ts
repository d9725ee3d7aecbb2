import type { HttpTypes } from "@medusajs/framework/types"
import { html, type TemplateResult } from "lit"
import { renderLines } from "../elements/lines.ts"
import { renderNotice } from "../elements/notice.ts"
import { LoadingPage } from "../elements/page.ts"
import { renderTotals } from "../elements/totals.ts"
import { statusOf } from "../shop/status.ts"
import "../elements/order-points.ts"

interface ConfirmationData {
  /** Null where there is no such order. */
  order: HttpTypes.StoreOrder | null
}

/** What was ordered, and the points it earned. */
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
    const { texts } = shop
    if (!order) {
      return renderNotice(shop, texts("order_not_found"))
    }
    return html`
      <div class="page-head" data-testid="order-confirmation" data-order-id=${order.id}>
        <h1>${texts("thank_you")}</h1>
        <p class="muted">
          ${texts("order_number", { number: `#${order.display_id}` })} ·
          ${texts("order_confirmed", { email: order.email ?? "" })}
        </p>
      </div>
      <div class="columns">
        <section class="panel" aria-label=${texts("summary")}>
          <h2>${texts("summary")}</h2>
          ${renderLines(shop, order.items ?? [], order.currency_code)}
          ${renderTotals(shop, order, { deliveryChosen: true })}
        </section>
        <aside class="aside">
          <order-points .shop=${shop} .orderId=${order.id}></order-points>
        </aside>
      </div>
    `
  }
}

customElements.define("confirmation-page", ConfirmationPage)
