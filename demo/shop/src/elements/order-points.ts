import { html, nothing, type TemplateResult } from "lit"
import {
  REFRESH_EVENT,
  type Entry,
  type EntryKind,
} from "medusa-plugin-encore/storefront"
import { watchOrderEntries } from "../shop/order-entry.ts"
import type { Expectation } from "../shop/place-order.ts"
import { ShopElement } from "./shop-element.ts"
import { withReturn } from "../router/routes.ts"

/** What happened to points beside those that were earned. */
const OTHERS = {
  redemption: "points_spent",
  restoration: "points_given_back",
  reversal: "points_taken_back",
} as const

const isOther = (kind: EntryKind): kind is keyof typeof OTHERS => kind in OTHERS

type State =
  | { name: "waiting" | "late" | "guest" | "none" }
  | { name: "credited"; entries: Entry[] }
  | { name: "failed"; error: unknown }

/**
 * The points of one order, earned and spent. The store accounts for them after the
 * order is placed, so this waits for their entries and says so, instead of claiming
 * what isn't there yet.
 */
class OrderPoints extends ShopElement {
  static override properties = {
    ...ShopElement.properties,
    orderId: { attribute: false },
    state: { state: true },
  }

  declare orderId: string
  declare state: State

  #watching = new AbortController()

  constructor() {
    super()
    this.state = { name: "waiting" }
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#watch()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#watching.abort()
  }

  protected override render(): TemplateResult {
    const { texts, session } = this.shop
    const { state } = this
    return html`
      <section
        class="panel points-panel"
        aria-labelledby="points-title"
        data-testid="confirmation-points"
        data-state=${state.name}
      >
        <h2 id="points-title">${texts("points_title")}</h2>
        <div role="status">${this.#renderState(state)}</div>
        ${this.#renderActions(state)}
        ${session.customer
          ? html`<a href="/account">${texts("see_points")}</a>`
          : nothing}
      </section>
    `
  }

  #renderState(state: State): TemplateResult {
    const { texts } = this.shop
    switch (state.name) {
      case "waiting":
        return html`<p class="pulse">${texts("points_waiting")}</p>`
      case "credited":
        return html`${state.entries.map((entry) => this.#renderEntry(entry))}`
      case "failed":
        return html`<p>${this.describe(state.error)}</p>`
      default:
        return html`<p>${texts(`points_${state.name}`)}</p>`
    }
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { texts, format } = this.shop
    const { kind, points } = entry
    if (!isOther(kind)) {
      return this.#renderAward(entry)
    }
    return html`
      <p data-testid="confirmation-points-${kind}" data-points=${points}>
        ${texts(OTHERS[kind])}: <strong>${format.signed(points)}</strong>
      </p>
    `
  }

  #renderAward({ points, available_at }: Entry): TemplateResult {
    const { texts, format } = this.shop
    const pending = available_at !== null && Date.parse(available_at) > Date.now()
    return html`
      <p
        class="points-figure"
        data-testid="confirmation-points-figure"
        data-points=${points}
      >
        ${format.signed(points)}
      </p>
      <p class="muted">
        ${pending
          ? texts("points_ready_on", { date: format.date(available_at) })
          : texts("points_ready")}
      </p>
    `
  }

  #renderActions({ name }: State): TemplateResult | typeof nothing {
    const { texts } = this.shop
    if (name === "guest") {
      return html`<a class="button" href=${withReturn("/register")}>
        ${texts("register")}
      </a>`
    }
    if (name === "late" || name === "failed") {
      return html`<button class="button" type="button" @click=${() => this.#watch()}>
        ${texts("check_again")}
      </button>`
    }
    return nothing
  }

  async #watch(): Promise<void> {
    const { encore, session } = this.shop
    if (!session.customer) {
      this.state = { name: "guest" }
      return
    }
    const expected = expectedKinds(history.state)
    if (expected.length === 0) {
      this.state = { name: "none" }
      return
    }

    this.#watching.abort()
    this.#watching = new AbortController()
    const { signal } = this.#watching
    this.state = { name: "waiting" }
    try {
      const entries = await watchOrderEntries(encore, this.orderId, expected, signal)
      this.state = entries ? { name: "credited", entries } : { name: "late" }
      window.dispatchEvent(new Event(REFRESH_EVENT))
    } catch (error) {
      if (!signal.aborted) {
        this.state = { name: "failed", error }
      }
    }
  }
}

/** What the order must bring by what its cart had said; see `placeOrder`. Without
 * that, as in a new tab, an award is what orders bring. */
function expectedKinds(state: unknown): EntryKind[] {
  if (!isExpectation(state)) {
    return ["award"]
  }
  return [
    ...(state.points > 0 ? ["award" as const] : []),
    ...(state.spent > 0 ? ["redemption" as const] : []),
  ]
}

function isExpectation(state: unknown): state is Expectation {
  return (
    state !== null && typeof state === "object" && "points" in state && "spent" in state
  )
}

customElements.define("order-points", OrderPoints)
