import { css, html, nothing, type TemplateResult } from "lit"
import type { Offer, OfferPage } from "../types.ts"
import { EncoreError } from "../client/error.ts"
import { EncoreElement, REFRESH_EVENT } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"

/**
 * The rewards that points buy, each with its price and, where it can't be had now, why
 * not. Claiming asks once more, with the price, before anything is spent.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 * @fires encore:claimed - When a reward was claimed; `detail` is the coupon.
 *
 * @example
 * <encore-rewards></encore-rewards>
 */
export class EncoreRewards extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2,
      h3 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      .offers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: 0.875rem;
        margin-top: 0.875rem;
      }

      .offer {
        display: flex;
        flex-direction: column;
        gap: 0.375rem;
        padding: 1rem;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) * 0.6);
        background: var(--_sunken);
      }

      .value {
        font-size: 1.25em;
        font-weight: 650;
        color: var(--_accent);
      }

      .ask {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: auto;
        padding-top: 0.5rem;
      }

      .refused {
        color: var(--_danger);
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<OfferPage>(this)
  /** The reward that is asked about once more. */
  #asked: string | null = null
  #busy = false
  #refusal: { id: string; message: string } | null = null

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load((signal) =>
      client.rewards({ signal, ...(locale && { locale }) })
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, data, error } = this.#loader
    if (data && data.rewards.length === 0) {
      return nothing
    }
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading"}
        data-state=${status}
        data-focus
        tabindex="-1"
      >
        <div class="part">
          <h2 id="title">${this.texts("rewards_title")}</h2>
          ${status === "failed" ? this.renderFailure(error) : nothing}
          ${!data && status !== "failed" ? this.renderLoading() : nothing}
          ${data
            ? html`<ul class="offers">
                ${data.rewards.map((offer) => this.#renderOffer(offer))}
              </ul>`
            : nothing}
        </div>
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderOffer(offer: Offer): TemplateResult {
    const { texts, format } = this
    const price =
      offer.price_points === 0
        ? texts("rewards_free")
        : this.points(offer.price_points ?? 0)
    return html`
      <li class="offer" data-testid="reward">
        <h3>${offer.name}</h3>
        <p class="value">${offer.value}</p>
        ${offer.description ? html`<p class="hint">${offer.description}</p>` : nothing}
        ${offer.conditions.length
          ? html`<p class="hint">${offer.conditions.join(" · ")}</p>`
          : nothing}
        ${offer.left !== null
          ? html`<p class="hint">${texts("rewards_left", { count: offer.left })}</p>`
          : nothing}
        ${offer.ends_at
          ? html`<p class="hint">
              ${texts("rewards_until", { date: format.date(offer.ends_at) })}
            </p>`
          : nothing}
        <p><strong>${price}</strong></p>
        ${offer.why_not
          ? html`<p class="hint" data-testid="reward-why-not">
              ${offer.why_not.sentence}
            </p>`
          : this.#renderClaim(offer, price)}
        ${this.#refusal?.id === offer.id
          ? html`<p class="refused" role="alert">${this.#refusal.message}</p>`
          : nothing}
      </li>
    `
  }

  #renderClaim(offer: Offer, price: string): TemplateResult {
    const { texts } = this
    if (this.#asked !== offer.id) {
      return html`<div class="ask">
        <button
          class="button primary"
          type="button"
          data-testid="reward-claim"
          aria-label=${texts("rewards_claim_named", { name: offer.name })}
          @click=${() => this.#ask(offer.id)}
        >
          ${texts("rewards_claim")}
        </button>
      </div>`
    }
    return html`
      <p id="ask-${offer.id}">${texts("rewards_confirm", { price })}</p>
      <div class="ask" role="group" aria-labelledby="ask-${offer.id}">
        <button
          class="button primary"
          type="button"
          data-testid="reward-confirm"
          ?disabled=${this.#busy}
          @click=${() => this.#claim(offer)}
        >
          ${texts("rewards_yes")}
        </button>
        <button class="button" type="button" @click=${() => this.#ask(null)}>
          ${texts("rewards_no")}
        </button>
      </div>
    `
  }

  async #ask(id: string | null): Promise<void> {
    this.#asked = id
    this.#refusal = null
    this.requestUpdate()
    await this.updateComplete
    if (id) {
      this.renderRoot
        .querySelector<HTMLElement>("[data-testid=reward-confirm]")
        ?.focus()
    }
  }

  async #claim({ id }: Offer): Promise<void> {
    const { client, locale } = this
    if (!client || this.#busy) {
      return
    }
    this.#busy = true
    this.requestUpdate()
    try {
      const { coupon } = await client.claimReward(id, { ...(locale && { locale }) })
      this.announce(this.texts("rewards_claimed", { code: coupon.code }))
      this.dispatchEvent(
        new CustomEvent("encore:claimed", {
          detail: coupon,
          bubbles: true,
          composed: true,
        })
      )
      this.#asked = null
      window.dispatchEvent(new Event(REFRESH_EVENT))
    } catch (error) {
      this.#refusal = {
        id,
        message:
          error instanceof EncoreError && !error.isNetwork
            ? error.message
            : this.texts("error_network"),
      }
    } finally {
      this.#busy = false
      this.requestUpdate()
    }
  }
}
