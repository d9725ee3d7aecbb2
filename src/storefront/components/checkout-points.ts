import { css, html, nothing, type TemplateResult } from "lit"
import type {
  CartLoyalty,
  CartPoints,
  EarnLine,
  Member,
  PointsBalance,
} from "../types.ts"
import { EncoreError } from "../client/error.ts"
import { accountStyles, renderAccount } from "./account.ts"
import { renderBalance } from "./balance.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { renderNextTier } from "./next-tier.ts"
import { pointsName } from "./points-name.ts"
import { SpendForm, spendStyles } from "./spend-form.ts"
import { valueOf } from "./spending.ts"
import { sharedStyles } from "./styles.ts"
import { until } from "./until.ts"
import { whenReady } from "./when-ready.ts"

/** Dispatched when the points on the cart have changed, with its new total. */
export const POINTS_CHANGED_EVENT = "encore-points-changed"

/** Between looks at a cart whose points are gone: the store may be about to put them
 * back, fitted to a cart that has changed. */
const WHILE_FITTED_MS = [100, 200, 400, 800]

interface CheckoutPointsData {
  loyalty: CartLoyalty
  /** Null for a guest. */
  member: Member | null
}

/**
 * Shows at checkout what the order earns and what the shopper has, and lets them
 * spend it; a guest sees what the order would earn and how to get it.
 *
 * @attr cart-id - The cart. Another one is loaded at once.
 * @attr version - Anything that changes when the cart does, such as its
 *   `updated_at`: what is shown is then loaded again.
 * @attr sign-in-href, register-href - Where a guest signs in or registers.
 * @attr locale, time-zone - See {@link EncoreElement}.
 * @slot account - In place of the links for a guest.
 * @fires encore-points-changed - When the points on the cart have changed: its
 *   detail is `{ cart, loyalty }`, for the shop to show the new total.
 *
 * @example
 * <encore-checkout-points cart-id="cart_01" sign-in-href="/sign-in">
 * </encore-checkout-points>
 */
export class EncoreCheckoutPoints extends EncoreElement {
  static override styles = [
    sharedStyles,
    accountStyles,
    spendStyles,
    css`
      .earned .figure {
        color: var(--_accent);
      }

      details {
        margin-top: 0.875rem;
        font-size: 0.9375em;
      }

      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.45em;
        min-height: 1.75rem;
        border-radius: 4px;
        font-weight: 550;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      summary::before {
        content: "";
        width: 0.4em;
        height: 0.4em;
        border: solid currentColor;
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(-45deg);
        transition: transform 150ms ease;
      }

      :host(:dir(rtl)) details:not([open]) summary::before {
        transform: rotate(135deg);
      }

      details[open] summary::before {
        transform: rotate(45deg);
      }

      .lines {
        display: grid;
        gap: 0.625rem;
        margin-top: 0.5rem;
        padding: 0.875rem 1rem;
        border-radius: calc(var(--_radius) * 0.6);
        background: var(--_sunken);
      }

      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 1rem;
        overflow-wrap: anywhere;
      }

      .line > :nth-child(2) {
        font-weight: 550;
      }

      .hint + .hint {
        margin-top: 0.625rem;
      }

      .why-not {
        margin-top: 0.75rem;
      }

      h2 {
        margin-bottom: 0.75rem;
        font-size: 0.875em;
        font-weight: 600;
      }
    `,
  ]

  static override properties = {
    ...EncoreElement.properties,
    cartId: { type: String, attribute: "cart-id" },
    version: { type: String },
    signInHref: { type: String, attribute: "sign-in-href" },
    registerHref: { type: String, attribute: "register-href" },
  }

  declare cartId: string | undefined
  declare version: string | undefined
  declare signInHref: string | undefined
  declare registerHref: string | undefined

  protected override readonly dependsOn = ["cartId", "version"]
  readonly #loader = new Loader<CheckoutPointsData>(this)
  readonly #spend = new SpendForm(this, (points) => this.#setPoints(points))
  #loadedCart: string | undefined

  override async refresh(): Promise<void> {
    const { client, cartId, locale } = this
    if (!client || !cartId) {
      this.#loader.reset()
      return
    }
    if (cartId !== this.#loadedCart) {
      this.#loader.reset()
      this.#spend.reset()
      this.#loadedCart = cartId
    }

    const before = this.#summary()
    const applied = this.#loader.data?.loyalty.redeem.applied
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const [{ loyalty }, name] = await Promise.all([
        // While the store fits the points to a changed cart, none are on it.
        until({
          look: () => client.cart(cartId, options),
          isThere: (answer) => !applied || answer.loyalty.redeem.applied !== null,
          signal,
          pauses: WHILE_FITTED_MS,
        }),
        pointsName(client),
      ])
      this.pointsName = name
      if (loyalty.earn.requires_account) {
        return { loyalty, member: null }
      }
      const { member } = await client.me(options)
      return { loyalty, member }
    })

    const after = this.#summary()
    if (before && after && before !== after) {
      this.announce(after)
      this.requestUpdate()
    }
    if (applied) {
      await this.#follow(applied)
    }
  }

  /**
   * The cart has changed under the points: takes off what it no longer takes, and
   * tells the shop its total. The store does the same by itself, a moment later or
   * earlier; to set what is set already changes nothing.
   */
  async #follow({ points }: { points: number }): Promise<void> {
    const { status, data } = this.#loader
    const redeem = data?.loyalty.redeem
    if (status !== "ready" || this.#spend.busy || !redeem?.applied) {
      return
    }
    const now = redeem.applied.points
    if (now > redeem.max || now !== points) {
      await this.#spend.send(Math.min(now, redeem.max))
    }
  }

  async #setPoints(points: number): Promise<void> {
    const { client, cartId, locale } = this
    const { data } = this.#loader
    if (!client || !cartId || !data?.member) {
      return
    }
    const options = locale ? { locale } : {}
    let answer: CartPoints
    try {
      answer = await (points > 0
        ? client.setCartPoints(cartId, points, options)
        : client.removeCartPoints(cartId, options))
    } catch (error) {
      // Refused: what is shown here is out of date.
      if (error instanceof EncoreError && !error.isTemporary) {
        await this.refresh()
      }
      throw error
    }
    if (cartId !== this.cartId) {
      return
    }
    this.#loader.show({
      ...data,
      loyalty: answer.loyalty,
      member: {
        ...data.member,
        points: balanceWith(data.member.points, data.loyalty, answer.loyalty),
      },
    })
    this.announce(this.#outcome(answer))
    this.dispatchEvent(
      new CustomEvent<CartPoints>(POINTS_CHANGED_EVENT, {
        detail: answer,
        bubbles: true,
        composed: true,
      })
    )
  }

  #outcome({ cart, loyalty }: CartPoints): string {
    const { applied } = loyalty.redeem
    const money = (amount: number) => this.format.money(amount, cart.currency_code)
    const total = money(cart.total)
    return applied
      ? this.texts("announce_spent", { amount: money(applied.amount), total })
      : this.texts("announce_unspent", { total })
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <section
        class="card"
        aria-label=${this.texts("your_points")}
        aria-busy=${status === "loading" || this.#spend.busy}
        data-focus
        tabindex="-1"
      >
        ${status === "failed"
          ? this.renderFailure(error, this.texts("error_order_safe"))
          : data
            ? this.#renderData(data)
            : this.renderLoading()}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderData({ loyalty, member }: CheckoutPointsData): TemplateResult {
    return html`
      <div class="part earned">${this.#renderEarned(loyalty.earn)}</div>
      ${member
        ? html`<div class="part">
            <h2>${this.texts("your_points")}</h2>
            ${renderBalance(member.points, {
              texts: this.texts,
              format: this.format,
              worth: this.#worth(member.points.available, loyalty.redeem),
            })}
            ${this.#renderSpending(loyalty.redeem)}
          </div>`
        : nothing}
      ${this.#renderNextTier(loyalty)}
    `
  }

  /** What points are worth in the cart's currency; nothing where they can't be spent. */
  #worth(points: number, redeem: CartLoyalty["redeem"]): string | undefined {
    return redeem.rate && points > 0
      ? this.format.money(valueOf(points, redeem), redeem.currency_code)
      : undefined
  }

  #renderNextTier({ next_tier }: CartLoyalty): TemplateResult | typeof nothing {
    return next_tier
      ? html`<div class="part">
          ${renderNextTier(next_tier, {
            texts: this.texts,
            format: this.format,
            points: (count) => this.points(count),
          })}
        </div>`
      : nothing
  }

  /** To spend, or why not. */
  #renderSpending(redeem: CartLoyalty["redeem"]): TemplateResult | typeof nothing {
    if (redeem.max === 0 && !redeem.applied) {
      return redeem.unavailable_reason
        ? html`<p class="hint why-not">${redeem.unavailable_reason}</p>`
        : nothing
    }
    return this.#spend.render(redeem, {
      texts: this.texts,
      format: this.format,
      points: (count) => this.points(count),
    })
  }

  #renderEarned(earn: CartLoyalty["earn"]): TemplateResult {
    if (earn.points === 0) {
      return html`<p class="label">${this.texts("order_earns_nothing")}</p>`
    }
    return html`
      <p class="label">
        ${this.texts(earn.requires_account ? "order_would_earn" : "order_earns")}
      </p>
      <p class="figure">
        <span>${this.format.number(earn.points)}</span>
        <span class="unit">${this.unit(earn.points)}</span>
      </p>
      ${this.#renderWhenReady(earn)}
      ${earn.requires_account ? this.#renderAccount() : nothing}
      ${earn.lines.length > 0 ? this.#renderExplanation(earn) : nothing}
    `
  }

  #renderAccount(): TemplateResult {
    return html`
      <p class="hint">${this.texts("guest_how")}</p>
      ${renderAccount(this.texts, this)}
    `
  }

  #renderExplanation({ lines, points }: CartLoyalty["earn"]): TemplateResult {
    return html`
      <details>
        <summary>${this.texts("how_worked_out")}</summary>
        <ul class="lines">
          ${lines.map((line) => this.#renderLine(line))}
          ${lines.length > 1
            ? html`<li class="line">
                <span>${this.texts("total")}</span>
                <span>${this.format.number(points)}</span>
              </li>`
            : nothing}
        </ul>
      </details>
    `
  }

  #renderLine(line: EarnLine): TemplateResult {
    return html`
      <li class="line">
        <span>${line.rule}</span>
        <span>${this.format.signed(line.points)}</span>
        <span class="hint">${line.explanation}</span>
      </li>
    `
  }

  #renderWhenReady(earn: CartLoyalty["earn"]): TemplateResult {
    return html`<p class="hint">
      ${whenReady(earn.available_on, earn, {
        texts: this.texts,
        format: this.format,
      }) ?? this.texts("ready_at_once")}
    </p>`
  }

  /** What a screen reader hears when it has changed. */
  #summary(): string {
    const { data } = this.#loader
    if (!data) {
      return ""
    }
    const { points } = data.loyalty.earn
    const sentences = [
      points > 0
        ? this.texts("announce_earn", { points: this.points(points) })
        : this.texts("order_earns_nothing"),
    ]
    if (data.member) {
      const available = this.points(data.member.points.available)
      sentences.push(this.texts("announce_available", { points: available }))
    }
    return sentences.join(" ")
  }
}

/** The balance once the points of a cart have changed from what was shown to this. */
function balanceWith(
  points: PointsBalance,
  shown: CartLoyalty,
  next: CartLoyalty
): PointsBalance {
  const before = shown.redeem.applied?.points ?? 0
  const after = next.redeem.applied?.points ?? 0
  return {
    ...points,
    available: points.available - (after - before),
    held: points.held + (after - before),
  }
}
