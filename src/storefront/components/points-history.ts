import { css, html, nothing, type TemplateResult } from "lit"
import type { EntryPage, Member } from "../types.ts"
import { renderBalance } from "./balance.ts"
import { inFours } from "./card-number.ts"
import { EncoreElement } from "./encore-element.ts"
import { entryListStyles, renderEntries } from "./entry-list.ts"
import { Loader } from "./loader.ts"
import { pointsName } from "./points-name.ts"
import { sharedStyles } from "./styles.ts"

interface PointsHistoryData {
  member: Member
  page: EntryPage
}

const DEFAULT_PAGE_SIZE = 10

/**
 * The member's own page: the balance, what is pending and what expires next, the
 * stage, the card number, and every entry with its reason, page by page.
 *
 * @attr page-size - Entries on a page; 10 unless given.
 * @attr order-href - Where the shop shows an order, such as `/orders/{id}`: entries
 *   that come of one then lead there.
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-points-history page-size="20"></encore-points-history>
 */
export class EncorePointsHistory extends EncoreElement {
  static override styles = [
    sharedStyles,
    entryListStyles,
    css`
      .layout {
        display: grid;
        gap: var(--_space);
      }

      @container (min-width: 46rem) {
        .layout {
          grid-template-columns: minmax(17rem, 1fr) 2fr;
          align-items: start;
        }
      }

      h2 {
        font-size: 1em;
        font-weight: 600;
      }

      .identity {
        display: grid;
        gap: 0.75rem;
      }

      .identity dd:not(.hint) {
        font-weight: 550;
      }

      .card-number {
        letter-spacing: 0.06em;
        overflow-wrap: anywhere;
      }

      .history-head {
        padding: var(--_space) var(--_space) 0.875rem;
      }

      .pager {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.625rem;
        padding: 0.875rem var(--_space);
        border-top: 1px solid var(--_line);
      }

      .pager-buttons {
        display: flex;
        gap: 0.5rem;
      }

      .empty {
        padding: 0 var(--_space) var(--_space);
      }
    `,
  ]

  static override properties = {
    ...EncoreElement.properties,
    pageSize: { type: Number, attribute: "page-size" },
    orderHref: { type: String, attribute: "order-href" },
  }

  declare pageSize: number | undefined
  declare orderHref: string | undefined

  protected override readonly dependsOn = ["pageSize"]
  readonly #loader = new Loader<PointsHistoryData>(this)
  #offset = 0

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    const limit = this.pageSize ?? DEFAULT_PAGE_SIZE
    const offset = this.#offset

    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const [{ member }, page, name] = await Promise.all([
        client.me(options),
        client.entries({ ...options, limit, offset }),
        pointsName(client),
      ])
      this.pointsName = name
      return { member, page }
    })
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <div aria-busy=${status === "loading"} data-focus tabindex="-1">
        ${status === "failed"
          ? html`<div class="card">${this.renderFailure(error)}</div>`
          : data
            ? this.#renderData(data)
            : html`<div class="card">${this.renderLoading()}</div>`}
      </div>
      ${this.renderAnnouncement()}
    `
  }

  #renderData({ member, page }: PointsHistoryData): TemplateResult {
    return html`
      <div class="layout">
        <section class="card" aria-label=${this.texts("membership")}>
          ${this.#renderBalance(member)} ${this.#renderIdentity(member)}
        </section>
        <section class="card" aria-labelledby="history">
          <h2 class="history-head" id="history">${this.texts("history")}</h2>
          ${page.entries.length > 0
            ? renderEntries(page.entries, {
                texts: this.texts,
                format: this.format,
                orderHref: this.orderHref,
              })
            : html`<p class="hint empty">${this.texts("history_empty")}</p>`}
          ${page.count > page.entries.length ? this.#renderPager(page) : nothing}
        </section>
      </div>
    `
  }

  #renderBalance({ points }: Member): TemplateResult {
    const { available } = points
    return html`
      <div class="part">
        <p class="label">${this.texts("available")}</p>
        <p class="figure">
          <span>${this.format.number(available)}</span>
          <span class="unit">${this.unit(available)}</span>
        </p>
        ${renderBalance(points, {
          texts: this.texts,
          format: this.format,
          withoutAvailable: true,
        })}
      </div>
    `
  }

  #renderIdentity({ stage, stage_since, card_number }: Member): TemplateResult {
    const since = this.texts("stage_since", { date: this.format.date(stage_since) })
    return html`
      <dl class="part identity">
        <div>
          <dt class="label">${this.texts("stage")}</dt>
          <dd>${this.texts(`stage_${stage}`)}</dd>
          <dd class="hint">${since}</dd>
        </div>
        <div>
          <dt class="label">${this.texts("card_number")}</dt>
          <dd class="card-number">${inFours(card_number)}</dd>
        </div>
      </dl>
    `
  }

  #renderPager({ entries, count, offset, limit }: EntryPage): TemplateResult {
    return html`
      <nav class="pager" aria-label=${this.texts("pages")}>
        <span class="hint">${this.#range(offset, entries.length, count)}</span>
        <span class="pager-buttons">
          <button
            class="button"
            type="button"
            ?disabled=${offset === 0}
            @click=${() => this.#turnTo(Math.max(0, offset - limit))}
          >
            ${this.texts("newer")}
          </button>
          <button
            class="button"
            type="button"
            ?disabled=${offset + entries.length >= count}
            @click=${() => this.#turnTo(offset + limit)}
          >
            ${this.texts("older")}
          </button>
        </span>
      </nav>
    `
  }

  #range(offset: number, shown: number, count: number): string {
    return this.texts("history_range", { from: offset + 1, to: offset + shown, count })
  }

  async #turnTo(offset: number): Promise<void> {
    this.#offset = offset
    await this.refresh()
    const { data } = this.#loader
    if (data) {
      const { page } = data
      this.announce(this.#range(page.offset, page.entries.length, page.count))
      this.requestUpdate()
    }
  }
}
