import { css, html, nothing, type TemplateResult } from "lit"
import type { Draw, DrawEntry } from "../types.ts"
import { accountStyles, renderAccount } from "./account.ts"
import { DrawEntryForm, entryFormStyles } from "./draw-entry-form.ts"
import { DrawResults, resultStyles } from "./draw-result.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { pointsName } from "./points-name.ts"
import { sharedStyles } from "./styles.ts"

/**
 * Prize draws: what can be won, how to enter (free, too), until when, one's own entries
 * of all of them, and afterwards the result and how to check it. No wheel: nothing is
 * decided while one looks.
 *
 * @attr sign-in-href, register-href - Where a guest becomes a customer.
 * @attr locale, time-zone - See {@link EncoreElement}; without a zone, the shop's.
 * @slot account - Ways to an account, in place of the two links.
 *
 * @example
 * <encore-draws sign-in-href="/sign-in"></encore-draws>
 */
export class EncoreDraws extends EncoreElement {
  static override styles = [
    sharedStyles,
    accountStyles,
    entryFormStyles,
    resultStyles,
    css`
      .draws {
        display: grid;
        gap: var(--_space);
      }

      h2,
      h3 {
        margin: 0;
        font-size: 1.125em;
        font-weight: 600;
        line-height: 1.3;
      }

      h3 {
        font-size: 1em;
      }

      .lists {
        display: grid;
        gap: 1rem;
      }

      @container (min-width: 34rem) {
        .lists {
          grid-template-columns: 1fr 1fr;
        }
      }

      .lists ul {
        margin-top: 0.25rem;
        padding-inline-start: 1.125rem;
        list-style: disc;
      }

      summary {
        cursor: pointer;
        font-size: 0.9375em;
        font-weight: 550;
      }

      .terms {
        white-space: pre-line;
      }
    `,
  ]

  static override properties = {
    ...EncoreElement.properties,
    signInHref: { type: String, attribute: "sign-in-href" },
    registerHref: { type: String, attribute: "register-href" },
  }

  declare signInHref: string | undefined
  declare registerHref: string | undefined

  protected override readonly dependsOn = []
  readonly #loader = new Loader<Draw[]>(this)
  readonly #results = new DrawResults(this)
  readonly #form = new DrawEntryForm(this, (draw, entry, key) =>
    this.#enter(draw, entry, key)
  )

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const [{ draws }, name] = await Promise.all([
        client.draws({ ...options, status: ["open", "closed", "drawn"] }),
        pointsName(client),
      ])
      this.pointsName = name
      return draws
    })
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <div class="draws" aria-busy=${status === "loading"} data-focus tabindex="-1">
        ${status === "failed"
          ? html`<div class="card">${this.renderFailure(error)}</div>`
          : data
            ? data.length
              ? data.map((draw) => this.#renderDraw(draw))
              : html`<p class="hint">${this.texts("draws_none")}</p>`
            : html`<div class="card">${this.renderLoading()}</div>`}
      </div>
      ${this.renderAnnouncement()}
    `
  }

  #renderDraw(draw: Draw): TemplateResult {
    const id = `draw-${draw.id}`
    return html`
      <article class="card" aria-labelledby=${id} data-testid="draw">
        <div class="part">
          <h2 id=${id}>${draw.name}</h2>
          <p class="hint">${this.#when(draw)}</p>
          ${draw.description ? html`<p>${draw.description}</p>` : nothing}
        </div>
        <div class="part lists">
          <div>
            <h3>${this.texts("draw_prizes")}</h3>
            <ul>
              ${draw.prizes.map(
                ({ name, count }) =>
                  html`<li>
                    ${count > 1 ? `${this.format.number(count)} × ` : ""}${name}
                  </li>`
              )}
            </ul>
          </div>
          <div>
            <h3>${this.texts("draw_how")}</h3>
            <ul>
              ${draw.ways_to_enter.map((way) => html`<li>${way}</li>`)}
            </ul>
            ${draw.max_per_person
              ? html`<p class="hint">
                  ${this.texts("draw_max", { count: draw.max_per_person })}
                </p>`
              : nothing}
          </div>
        </div>
        <div class="part">${this.#renderOwn(draw)}</div>
        ${this.client ? this.#results.render(draw, this.client, this.texts) : nothing}
        <details class="part">
          <summary>${this.texts("draw_fair")}</summary>
          <div class="proof hint">${this.#renderProof(draw)}</div>
        </details>
        ${draw.terms
          ? html`<details class="part">
              <summary>${this.texts("draw_terms")}</summary>
              <p class="terms hint">${draw.terms}</p>
            </details>`
          : nothing}
      </article>
    `
  }

  /** Until when, or since when not, on the shop's clocks. */
  #when(draw: Draw): string {
    const at = (iso: string) =>
      this.format.dateTime(iso, this.timeZone ?? draw.time_zone)
    if (draw.status === "drawn") {
      return this.texts("draw_drawn", { date: at(draw.drawn_at ?? draw.closes_at) })
    }
    if (draw.takes_entries) {
      return this.texts("draw_closes", { date: at(draw.closes_at) })
    }
    return new Date(draw.opens_at).getTime() > Date.now()
      ? this.texts("draw_opens", { date: at(draw.opens_at) })
      : this.texts("draw_closed", { date: at(draw.closes_at) })
  }

  #renderOwn(draw: Draw): TemplateResult {
    const { own, entries } = draw
    if (!own) {
      return html`
        <p>${this.texts("draw_all_entries", { count: entries })}</p>
        ${draw.takes_entries
          ? html`<p class="hint">${this.texts("draw_guest")}</p>
              ${renderAccount(this.texts, this)}`
          : nothing}
      `
    }
    return html`
      <p data-testid="draw-own">
        <strong>${this.texts("draw_own_entries", { count: own.entries })}</strong>
        ${this.#odds(draw, own.entries)}
      </p>
      ${own.public_id && own.entries > 0
        ? html`<p class="hint">
            ${this.texts("draw_number")} <code>${own.public_id}</code>
          </p>`
        : nothing}
      ${this.#form.render(draw, {
        texts: this.texts,
        points: (count) => this.points(count),
        locale: this.language,
      })}
    `
  }

  /** One's entries of all entries, no more and no less. */
  #odds({ entries, status }: Draw, own: number): string {
    const values = {
      count: entries,
      share: this.format.percent(entries > 0 ? own / entries : 0),
    }
    return this.texts(status === "open" ? "draw_odds_so_far" : "draw_odds", values)
  }

  #renderProof({ seed_hash, entries_hash }: Draw): TemplateResult {
    return html`
      <p>${this.texts("draw_fair_seed")} <code>${seed_hash}</code></p>
      ${entries_hash
        ? html`<p>${this.texts("draw_fair_entries")} <code>${entries_hash}</code></p>`
        : nothing}
      <p>${this.texts("draw_fair_how")}</p>
    `
  }

  async #enter(draw: Draw, entry: DrawEntry, key: string): Promise<void> {
    const { client, locale } = this
    if (!client) {
      return
    }
    const answer = await client.enterDraw(draw.id, entry, key, {
      ...(locale && { locale }),
    })
    const draws = this.#loader.data ?? []
    this.#loader.show(
      draws.map((other) => (other.id === draw.id ? answer.draw : other))
    )
    this.announce(
      this.texts("draw_own_entries", { count: answer.draw.own?.entries ?? 0 })
    )
  }
}
