import { css, html, nothing, type TemplateResult } from "lit"
import type { StampsOfSource } from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"
import { until } from "./until.ts"

/**
 * The stamps that one order has brought, and on which cards. An order that brought none
 * shows nothing.
 *
 * @attr order-id - The order.
 * @attr fresh - The order was just placed: its stamps are waited for.
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-order-stamps order-id="order_01" fresh></encore-order-stamps>
 */
export class EncoreOrderStamps extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2 {
        margin-bottom: 0.5rem;
        font-size: 1em;
        font-weight: 600;
      }
    `,
  ]

  static override properties = {
    ...EncoreElement.properties,
    orderId: { type: String, attribute: "order-id" },
    fresh: { type: Boolean },
  }

  declare orderId: string | undefined
  declare fresh: boolean | undefined

  protected override readonly dependsOn = ["orderId"]
  readonly #loader = new Loader<StampsOfSource[]>(this)

  override async refresh(): Promise<void> {
    const { client, orderId, locale } = this
    if (!client || !orderId) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const { program } = await client.program(options)
      if (!program.stamp_cards?.length) {
        return []
      }
      const { stamps } = await until({
        look: () => client.orderStamps(orderId, options),
        isThere: (page) => !this.fresh || page.stamps.length > 0,
        signal,
        // Most orders bring none: they aren't asked about for long.
        pauses: [500, 1000, 2000, 4000],
      })
      return stamps.filter((source) => source.stamps > 0)
    })
    const { status, data } = this.#loader
    if (status === "ready" && data?.length) {
      this.announce(data.map((source) => this.#brought(source)).join(" "))
      this.requestUpdate()
    }
  }

  protected override render(): TemplateResult {
    const { data } = this.#loader
    return html`
      ${data?.length
        ? html`<section class="card" aria-labelledby="title">
            <div class="part">
              <h2 id="title">${this.texts("order_stamps")}</h2>
              <ul>
                ${data.map(
                  (source) =>
                    html`<li data-testid="order-stamps">${this.#brought(source)}</li>`
                )}
              </ul>
            </div>
          </section>`
        : nothing}
      ${this.renderAnnouncement()}
    `
  }

  #brought({ stamps, card }: StampsOfSource): string {
    return this.texts("order_stamps_brought", { count: stamps, card })
  }
}
