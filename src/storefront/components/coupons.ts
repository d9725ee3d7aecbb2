import { css, html, nothing, type TemplateResult } from "lit"
import type { Coupon, CouponPage } from "../types.ts"
import { EncoreElement, REFRESH_EVENT } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"

/**
 * The customer's coupons: the code to copy, what it is worth, until when, and its card to
 * print. An unused one can be handed back where its reward allows it.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-coupons></encore-coupons>
 */
export class EncoreCoupons extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2,
      h3 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      .coupons {
        display: grid;
        gap: 0.875rem;
        margin-top: 0.875rem;
      }

      .coupon {
        display: grid;
        gap: 0.25rem;
        padding: 1rem;
        border: 1px dashed var(--_muted);
        border-radius: calc(var(--_radius) * 0.6);
      }

      .coupon.ended {
        border-style: solid;
        border-color: var(--_line);
      }

      .code {
        font-size: 1.25em;
        font-weight: 650;
        letter-spacing: 0.06em;
        overflow-wrap: anywhere;
      }

      .what {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<CouponPage>(this)
  #failure: unknown = null

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load((signal) =>
      client.coupons({ limit: 50, signal, ...(locale && { locale }) })
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, data, error } = this.#loader
    if (data && data.count === 0) {
      return nothing
    }
    const failure = status === "failed" ? error : this.#failure
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
          <h2 id="title">${this.texts("coupons_title")}</h2>
          ${failure ? this.renderFailure(failure) : nothing}
          ${!data && status !== "failed" ? this.renderLoading() : nothing}
          ${data
            ? html`<ul class="coupons">
                ${data.coupons.map((coupon) => this.#renderCoupon(coupon))}
              </ul>`
            : nothing}
        </div>
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderCoupon(coupon: Coupon): TemplateResult {
    const { texts, format } = this
    const isUsable = coupon.status === "issued"
    return html`
      <li class="coupon ${isUsable ? "" : "ended"}" data-testid="coupon">
        <h3>${coupon.name}</h3>
        <p>${coupon.value}</p>
        <p class="code" data-testid="coupon-code">${coupon.code}</p>
        <p class="hint">
          ${texts(`coupon_${coupon.status}`)}
          ${isUsable && coupon.expires_at
            ? ` · ${texts("rewards_until", { date: format.date(coupon.expires_at) })}`
            : nothing}
        </p>
        ${isUsable && coupon.conditions.length
          ? html`<p class="hint">${coupon.conditions.join(" · ")}</p>`
          : nothing}
        ${isUsable ? this.#renderActions(coupon) : nothing}
      </li>
    `
  }

  #renderActions(coupon: Coupon): TemplateResult {
    const { texts } = this
    const { code } = coupon
    return html`<div class="what">
      <button
        class="button primary"
        type="button"
        data-testid="coupon-copy"
        aria-label=${texts("coupon_copy_named", { code })}
        @click=${() => this.#copy(code)}
      >
        ${texts("coupon_copy")}
      </button>
      <a
        class="button"
        href=${coupon.print_url}
        target="_blank"
        rel="noopener"
        aria-label=${texts("coupon_print_named", { code })}
      >
        ${texts("coupon_print")}
      </a>
      ${coupon.returnable
        ? html`<button
            class="button"
            type="button"
            aria-label=${texts("coupon_return_named", { code })}
            @click=${() => this.#handBack(coupon)}
          >
            ${coupon.points > 0
              ? texts("coupon_return_points", { points: this.points(coupon.points) })
              : texts("coupon_return")}
          </button>`
        : nothing}
    </div>`
  }

  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code)
      this.announce(this.texts("coupon_copied", { code }))
    } catch {
      // No clipboard, or no leave to use it: the code stands there to be selected.
      this.announce(code)
    }
    this.requestUpdate()
  }

  async #handBack({ id, code }: Coupon): Promise<void> {
    const { client, locale } = this
    if (!client) {
      return
    }
    try {
      await client.returnCoupon(id, { ...(locale && { locale }) })
      this.#failure = null
      this.announce(this.texts("coupon_returned", { code }))
      window.dispatchEvent(new Event(REFRESH_EVENT))
    } catch (error) {
      this.#failure = error
      this.requestUpdate()
    }
  }
}
