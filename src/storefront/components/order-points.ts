import { css, html, nothing, type TemplateResult } from "lit"
import { ENTRY_KINDS, type Entry, type EntryKind } from "../types.ts"
import { accountStyles, renderAccount } from "./account.ts"
import { EncoreElement } from "./encore-element.ts"
import { entryListStyles, renderEntries } from "./entry-list.ts"
import { Loader } from "./loader.ts"
import { earnedWith, hasAll } from "./order-summary.ts"
import { pointsName } from "./points-name.ts"
import { sharedStyles } from "./styles.ts"
import { until } from "./until.ts"
import { NOTHING_AWAITED, whenReady } from "./when-ready.ts"

interface OrderPointsData {
  /** What happened, in its order. */
  entries: Entry[]
  /** Whether all that was expected is there. */
  complete: boolean
}

/**
 * What happened to the points of one order: what it earned and from when that can be
 * spent, what was spent on it, what came back and what was taken back, each with its
 * reason.
 *
 * The store accounts for an order just after it is placed. With `expects` the element
 * waits for that and says so, instead of claiming what isn't there yet.
 *
 * @attr order-id - The order.
 * @attr expects - Kinds of entries that must come, such as `award redemption`.
 * @attr guest - The order is a guest's, who has no points; nothing is loaded then.
 * @attr sign-in-href, register-href - Where a guest signs in or registers.
 * @attr locale, time-zone - See {@link EncoreElement}.
 * @slot account - In place of the links for a guest.
 *
 * @example
 * <encore-order-points order-id="order_01" expects="award"></encore-order-points>
 */
export class EncoreOrderPoints extends EncoreElement {
  static override styles = [
    sharedStyles,
    entryListStyles,
    accountStyles,
    css`
      h2 {
        margin-bottom: 0.5rem;
        font-size: 1em;
        font-weight: 600;
      }

      .figure {
        color: var(--_accent);
      }

      .waiting {
        animation: breathe 1.2s ease-in-out infinite alternate;
      }

      .part > .button {
        margin-top: 0.875rem;
      }
    `,
  ]

  static override properties = {
    ...EncoreElement.properties,
    orderId: { type: String, attribute: "order-id" },
    expects: { type: String },
    guest: { type: Boolean },
    signInHref: { type: String, attribute: "sign-in-href" },
    registerHref: { type: String, attribute: "register-href" },
  }

  declare orderId: string | undefined
  declare expects: string | undefined
  declare guest: boolean | undefined
  declare signInHref: string | undefined
  declare registerHref: string | undefined

  protected override readonly dependsOn = ["orderId", "expects", "guest"]
  readonly #loader = new Loader<OrderPointsData>(this)
  #loadedOrder: string | undefined

  override async refresh(): Promise<void> {
    const { client, orderId, locale } = this
    if (!client || !orderId || this.guest || orderId !== this.#loadedOrder) {
      this.#loader.reset()
      this.#loadedOrder = orderId
    }
    if (!client || !orderId || this.guest) {
      return
    }
    const expected = kindsIn(this.expects)
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      this.pointsName = await pointsName(client)
      const { entries } = await until({
        look: () => client.orderEntries(orderId, options),
        isThere: (page) => hasAll(page.entries, expected),
        signal,
      })
      return { entries: [...entries].reverse(), complete: hasAll(entries, expected) }
    })
    const { status, data } = this.#loader
    if (status === "ready" && data) {
      this.announce(this.#summary(data))
      this.requestUpdate()
    }
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading"}
        data-state=${this.#state}
        data-focus
        tabindex="-1"
      >
        <div class="part">
          <h2 id="title">${this.texts("order_points")}</h2>
          ${this.guest ? this.#renderGuest() : nothing}
          ${status === "loading" && !data
            ? html`<p class="waiting">${this.texts("order_points_waiting")}</p>`
            : nothing}
          ${data ? this.#renderSummary(data) : nothing}
        </div>
        ${status === "failed" ? this.renderFailure(error) : nothing}
        ${data && data.entries.length > 0
          ? renderEntries(data.entries, { texts: this.texts, format: this.format })
          : nothing}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  get #state(): string {
    const { status, data } = this.#loader
    if (this.guest) {
      return "guest"
    }
    if (status !== "ready" || !data) {
      return status === "failed" ? "failed" : "waiting"
    }
    if (!data.complete) {
      return "late"
    }
    return data.entries.length > 0 ? "credited" : "none"
  }

  #renderGuest(): TemplateResult {
    return html`
      <p>${this.texts("order_points_guest")}</p>
      ${renderAccount(this.texts, this)}
    `
  }

  #renderSummary({ entries, complete }: OrderPointsData): TemplateResult {
    const { points, awarded } = earnedWith(entries)
    return html`
      ${awarded
        ? html`<p class="label">${this.texts("order_points_earned")}</p>
            <p class="figure" data-testid="order-points-earned" data-points=${points}>
              <span>${this.format.number(points)}</span>
              <span class="unit">${this.unit(points)}</span>
            </p>
            <p class="hint">${this.#whenReady(entries)}</p>`
        : nothing}
      ${complete ? nothing : this.#renderLate()}
      ${complete && entries.length === 0
        ? html`<p>${this.texts("order_points_none")}</p>`
        : nothing}
    `
  }

  #renderLate(): TemplateResult {
    return html`
      <p>${this.texts("order_points_late")}</p>
      <button class="button" type="button" @click=${() => this.refresh()}>
        ${this.texts("check_again")}
      </button>
    `
  }

  #whenReady(entries: Entry[]): string {
    const { points, pending, readyOn } = earnedWith(entries)
    if (points === 0) {
      return this.texts("order_points_lost")
    }
    if (!pending) {
      return this.texts("ready_now")
    }
    const undated = entries.find(({ available_after }) => available_after !== null)
    return (
      whenReady(readyOn, undated ?? NOTHING_AWAITED, {
        texts: this.texts,
        format: this.format,
      }) ?? this.texts("pending")
    )
  }

  /** What a screen reader hears once it is there. */
  #summary({ entries, complete }: OrderPointsData): string {
    if (!complete) {
      return this.texts("order_points_late")
    }
    return entries.length > 0
      ? entries
          .map(({ kind, points }) =>
            [this.texts(`entry_${kind}`), this.format.signed(points)].join(": ")
          )
          .join(". ")
      : this.texts("order_points_none")
  }
}

function kindsIn(text = ""): EntryKind[] {
  const words = text.split(/\s+/)
  return ENTRY_KINDS.filter((kind) => words.includes(kind))
}
