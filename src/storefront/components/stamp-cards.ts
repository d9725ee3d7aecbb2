import { css, html, nothing, type TemplateResult } from "lit"
import type { MemberStampCard } from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"

/**
 * The customer's stamp cards, drawn: so many places, those that are filled, and what a
 * full one gives. Without a card it shows nothing.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-stamp-cards></encore-stamp-cards>
 */
export class EncoreStampCards extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2,
      h3 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      .cards {
        display: grid;
        gap: var(--_space);
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        padding: var(--_space);
        padding-block-start: 0;
      }

      .stamp-card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
        align-content: start;
        padding: var(--_space);
        background: var(--_sunken);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }

      .places {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(2.25rem, 1fr));
        gap: 0.5rem;
        max-inline-size: 16rem;
      }

      .place {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        color: var(--_muted);
        background: var(--_surface);
        border: 1.5px dashed var(--_muted);
        border-radius: 50%;
        font-size: 0.8125em;
      }

      .place.filled {
        color: var(--_on-accent);
        background: var(--_accent);
        border: 1.5px solid var(--_accent);
        font-size: 1em;
        /* Each stamp sits a little askew, as from a hand. */
        rotate: -8deg;
        forced-color-adjust: none;
      }

      .place.filled:nth-child(even) {
        rotate: 6deg;
      }

      .free {
        font-weight: 550;
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<MemberStampCard[]>(this)

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const { stamp_cards } = await client.stampCards({
        signal,
        ...(locale && { locale }),
      })
      return stamp_cards
    })
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    if (data?.length === 0) {
      return html`${nothing}`
    }
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading"}
        data-focus
        tabindex="-1"
      >
        <h2 class="part" id="title">${this.texts("stamps_heading")}</h2>
        ${status === "failed"
          ? this.renderFailure(error)
          : data
            ? html`<div class="cards">
                ${data.map((card) => this.#renderCard(card))}
              </div>`
            : this.renderLoading()}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderCard(card: MemberStampCard): TemplateResult {
    const { stamps, places, reward } = card
    return html`
      <article class="stamp-card" aria-labelledby=${card.id} data-testid="stamp-card">
        <div>
          <h3 id=${card.id}>${card.name}</h3>
          ${card.description ? html`<p class="hint">${card.description}</p>` : nothing}
        </div>
        <div
          class="places"
          role="img"
          aria-label=${this.texts("stamps_progress", { stamps, places })}
        >
          ${Array.from({ length: places }, (_, place) =>
            place < stamps
              ? html`<span class="place filled">★</span>`
              : html`<span class="place">${this.format.number(place + 1)}</span>`
          )}
        </div>
        <div>
          ${reward
            ? html`<p class="free">
                ${this.texts("stamps_reward", { reward: reward.name })}
              </p>`
            : nothing}
          ${this.#notes(card).map((note) => html`<p class="hint">${note}</p>`)}
        </div>
      </article>
    `
  }

  #notes(card: MemberStampCard): string[] {
    const { stamps, places, owed, full_cards, next_expiry_at, ends_at, is_open } = card
    return [
      owed
        ? this.texts("stamps_owed", { count: owed })
        : is_open && this.texts("stamps_missing", { count: places - stamps }),
      full_cards > 0 && this.texts("stamps_full", { count: full_cards }),
      next_expiry_at &&
        this.texts("stamps_lapse", { date: this.format.date(next_expiry_at) }),
      !is_open && this.texts("stamps_closed"),
      is_open &&
        ends_at &&
        this.texts("stamps_until", { date: this.format.date(lastMomentOf(ends_at)) }),
    ].filter((note) => typeof note === "string" && note !== "") as string[]
  }
}

/** The end of a time doesn't belong to it: its last day is the one before. */
const lastMomentOf = (end: string): string =>
  new Date(new Date(end).getTime() - 1).toISOString()
