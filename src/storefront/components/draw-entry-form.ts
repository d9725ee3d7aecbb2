import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit"
import { EncoreError } from "../client/error.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { Draw, DrawEntry } from "../types.ts"

/** Sends an entry under a key; fails with what went wrong. */
export type SendEntry = (draw: Draw, entry: DrawEntry, key: string) => Promise<void>

export interface EntryContext {
  texts: Texts<Messages>
  /** A number of points with their unit. */
  points: (count: number) => string
  locale: string
}

export const entryFormStyles = css`
  .enter {
    display: grid;
    gap: 0.75rem;
    margin-top: 0.75rem;
  }

  .enter-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
  }

  .enter label {
    display: grid;
    gap: 0.25rem;
    font-size: 0.9375em;
    font-weight: 550;
  }

  .enter input,
  .enter select {
    min-height: 2.5rem;
    max-width: 100%;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .enter input {
    width: 7rem;
  }

  .enter [aria-disabled="true"] {
    opacity: 0.55;
    cursor: default;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.9375em;
    font-weight: 550;
  }
`

/**
 * The part of a draw in which one enters: free, or for points. It keeps what was chosen,
 * what is under way and what went wrong, for each draw.
 */
export class DrawEntryForm implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #send: SendEntry
  #busy: string | null = null
  #failure: { drawId: string; error: unknown } | null = null
  #wanted = new Map<string, number>()
  #country = new Map<string, string>()
  /** One key for what is asked for, until the shop has answered: again, it costs once. */
  #key: string | null = null

  constructor(host: ReactiveControllerHost, send: SendEntry) {
    this.#host = host
    this.#send = send
    host.addController(this)
  }

  hostConnected(): void {
    this.#busy = null
  }

  render(draw: Draw, context: EntryContext): TemplateResult | typeof nothing {
    const { texts } = context
    const mayFree = draw.ways.free && !draw.own?.by_way.free
    if (!draw.takes_entries || !draw.own || (!mayFree && !draw.ways.points)) {
      return nothing
    }
    const failed = this.#failure?.drawId === draw.id ? this.#failure.error : null
    return html`
      <div class="enter" aria-busy=${this.#busy === draw.id}>
        ${draw.country_codes.length ? this.#renderCountry(draw, context) : nothing}
        ${mayFree
          ? html`<div class="enter-row">
              <button
                class="button primary"
                type="button"
                data-testid="draw-enter-free"
                aria-disabled=${this.#busy !== null}
                @click=${() => this.#enter(draw, { way: "free" })}
              >
                ${texts("draw_enter_free")}
              </button>
            </div>`
          : nothing}
        ${draw.ways.points ? this.#renderPoints(draw, context) : nothing}
        ${failed
          ? html`<p class="problem" role="alert">${explain(failed, texts)}</p>`
          : nothing}
      </div>
    `
  }

  #renderCountry(
    { id, country_codes }: Draw,
    { texts, locale }: EntryContext
  ): TemplateResult {
    const names = new Intl.DisplayNames(locale, { type: "region" })
    const chosen = this.#country.get(id) ?? ""
    return html`
      <label>
        ${texts("draw_country")}
        <select
          @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement) {
              this.#country.set(id, target.value)
            }
          }}
        >
          <option value="" ?selected=${chosen === ""}>${texts("draw_choose")}</option>
          ${country_codes.map(
            (code) =>
              html`<option value=${code} ?selected=${chosen === code}>
                ${names.of(code.toUpperCase())}
              </option>`
          )}
        </select>
      </label>
    `
  }

  #renderPoints(draw: Draw, { texts, points }: EntryContext): TemplateResult {
    const wanted = this.#wanted.get(draw.id) ?? 1
    const cost = points(wanted * draw.ways.points!.points)
    return html`
      <form
        class="enter-row"
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#enter(draw, { way: "points", entries: wanted })
        }}
      >
        <label>
          ${texts("draw_entries_wanted")}
          <input
            type="number"
            inputmode="numeric"
            min="1"
            max="10000"
            step="1"
            required
            .value=${String(wanted)}
            @input=${({ target }: Event) => {
              if (target instanceof HTMLInputElement) {
                this.#want(draw.id, target.valueAsNumber)
              }
            }}
          />
        </label>
        <button
          class="button"
          type="submit"
          data-testid="draw-enter-points"
          aria-disabled=${this.#busy !== null}
        >
          ${texts("draw_enter_points", { cost })}
        </button>
      </form>
    `
  }

  #want(drawId: string, entries: number): void {
    if (Number.isInteger(entries) && entries > 0) {
      this.#wanted.set(drawId, entries)
      this.#key = null
      this.#host.requestUpdate()
    }
  }

  /** Once at a time. */
  async #enter(draw: Draw, entry: DrawEntry): Promise<void> {
    if (this.#busy !== null) {
      return
    }
    const country_code = this.#country.get(draw.id)
    this.#busy = draw.id
    this.#failure = null
    this.#key ??= crypto.randomUUID()
    this.#host.requestUpdate()
    try {
      await this.#send(
        draw,
        { ...entry, ...(country_code && { country_code }) },
        this.#key
      )
      this.#key = null
    } catch (error) {
      this.#failure = { drawId: draw.id, error }
      // What was refused is another request next time; what got lost is the same one.
      if (error instanceof EncoreError && !error.isTemporary) {
        this.#key = null
      }
    } finally {
      this.#busy = null
      this.#host.requestUpdate()
    }
  }
}

/** The store's own sentence where it refused; it says nothing useful where it broke. */
function explain(error: unknown, texts: Texts<Messages>): string {
  if (!(error instanceof EncoreError) || error.isTemporary) {
    return texts("draw_failed")
  }
  return error.status === 401 ? texts("error_signed_out") : error.message
}
