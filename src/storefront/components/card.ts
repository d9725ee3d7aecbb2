import { css, html, nothing, type TemplateResult } from "lit"
import type { LoyaltyCard } from "../types.ts"
import { inFours } from "./card-number.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"

/**
 * The member's loyalty card: its number and its codes, large and bright on request, so
 * that the counter can scan them off a phone; its page, and its PDF to be printed.
 *
 * @attr locale - See {@link EncoreElement}.
 *
 * @example
 * <encore-card></encore-card>
 */
export class EncoreCard extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      .layout {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_space);
      }

      h2 {
        font-size: 1em;
        font-weight: 600;
      }

      .words {
        flex: 1 1 14rem;
        display: grid;
        gap: 0.375rem;
      }

      .number {
        /* On one line on the narrowest screen, too. */
        font-size: clamp(1.0625em, 5.25vw, 1.25em);
        font-weight: 600;
        letter-spacing: 0.04em;
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        margin-top: 0.5rem;
      }

      .codes {
        flex: 0 1 13rem;
        display: grid;
        justify-items: center;
        gap: 0.5rem;
        padding: 0.75rem;
        border-radius: calc(var(--_radius) * 0.6);
        /* Scanners read dark on light, in a dark page too. */
        background: #fff;
        color: #16181d;
      }

      .codes .qr {
        width: 8.5rem;
        max-width: 100%;
      }

      .codes .bars {
        width: 100%;
        height: 3.25rem;
      }

      dialog {
        inset: 0;
        width: 100%;
        max-width: none;
        height: 100%;
        max-height: none;
        margin: 0;
        padding: 1.5rem;
        border: 0;
        background: #fff;
        color: #16181d;
      }

      dialog[open] {
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 1.5rem;
      }

      dialog .qr {
        width: min(80vw, 60vh, 24rem);
      }

      dialog .bars {
        width: min(92vw, 30rem);
        height: 6rem;
      }

      dialog .button {
        background: #fff;
        color: #16181d;
        border-color: #8b8f98;
      }
    `,
  ]

  protected override readonly dependsOn: readonly string[] = []
  readonly #loader = new Loader<LoyaltyCard>(this)

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const { card } = await client.card({ signal, ...(locale && { locale }) })
      return card
    })
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <section
        class="card"
        aria-labelledby="heading"
        aria-busy=${status === "loading"}
        data-focus
        tabindex="-1"
      >
        ${status === "failed"
          ? this.renderFailure(error)
          : data
            ? this.#renderCard(data)
            : this.renderLoading()}
      </section>
      ${data ? this.#renderDialog(data) : nothing} ${this.renderAnnouncement()}
    `
  }

  #renderCard(card: LoyaltyCard): TemplateResult {
    return html`
      <div class="part layout">
        <div class="words">
          <h2 id="heading">${this.texts("card_title")}</h2>
          <p class="number">${inFours(card.card_number)}</p>
          <p class="hint">${this.texts("card_hint")}</p>
          <p class="actions">
            <button class="button" type="button" @click=${this.#show}>
              ${this.texts("card_show")}
            </button>
            <a href=${card.page_url} target="_blank" rel="noreferrer"
              >${this.texts("card_page")}</a
            >
            <a href=${card.pdf_url} target="_blank" rel="noreferrer"
              >${this.texts("card_pdf")}</a
            >
          </p>
        </div>
        <div class="codes">${this.#renderCodes(card)}</div>
      </div>
    `
  }

  /** On all of the screen, in black on white. */
  #renderDialog(card: LoyaltyCard): TemplateResult {
    return html`
      <dialog aria-label=${this.texts("card_title")}>
        ${this.#renderCodes(card)}
        <p class="number">${inFours(card.card_number)}</p>
        <button class="button" type="button" @click=${this.#hide}>
          ${this.texts("card_close")}
        </button>
      </dialog>
    `
  }

  #renderCodes({ qr, code128, card_number }: LoyaltyCard): TemplateResult {
    const number = inFours(card_number)
    return html`
      <img class="qr" src=${asPicture(qr)} alt=${this.texts("card_qr", { number })} />
      <img
        class="bars"
        src=${asPicture(code128)}
        alt=${this.texts("card_code128", { number })}
      />
    `
  }

  #show = (): void => {
    this.renderRoot.querySelector("dialog")?.showModal()
  }

  #hide = (): void => {
    this.renderRoot.querySelector("dialog")?.close()
  }
}

/** An SVG as a picture runs nothing. */
const asPicture = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg)}`
