import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit"
import type { EncoreClient } from "../client/index.ts"
import { type Repeated, repeatDraw } from "../draws/repeat-draw.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { Draw, DrawResult } from "../types.ts"

export const resultStyles = css`
  .result {
    display: grid;
    gap: 0.75rem;
  }

  .winners {
    margin: 0;
    padding-inline-start: 1.5rem;
  }

  .winners code,
  .proof code {
    overflow-wrap: anywhere;
    font-size: 0.875em;
  }

  .mine {
    font-weight: 600;
  }

  .proof {
    display: grid;
    gap: 0.5rem;
    padding-top: 0.5rem;
  }
`

/** The result of a draw, fetched when it is asked for, and repeated on the spot. */
export class DrawResults implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #results = new Map<string, DrawResult>()
  readonly #repeated = new Map<string, Repeated>()
  #failed: string | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#failed = null
  }

  render(
    draw: Draw,
    client: EncoreClient,
    texts: Texts<Messages>
  ): TemplateResult | typeof nothing {
    if (draw.status !== "drawn") {
      return nothing
    }
    const result = this.#results.get(draw.id)
    return html`
      <div class="part result" role="status">
        ${result
          ? this.#renderResult(draw, result, texts)
          : html`<p>
              <button
                class="button primary"
                type="button"
                data-testid="draw-show-result"
                @click=${() => this.#load(draw, client)}
              >
                ${texts("draw_show_result")}
              </button>
            </p>`}
        ${this.#failed === draw.id
          ? html`<p class="problem" role="alert">${texts("draw_failed")}</p>`
          : nothing}
      </div>
    `
  }

  #renderResult(
    { id, own }: Draw,
    result: DrawResult,
    texts: Texts<Messages>
  ): TemplateResult {
    const repeated = this.#repeated.get(id)
    const replacedBy = new Map(
      result.replacements.map(({ place, by }) => [place, by ?? ""])
    )
    const winners = result.winners.map((winner) => ({
      ...winner,
      entry: replacedBy.get(winner.place) ?? winner.entry,
    }))
    const hasWon = winners.some(({ entry }) => entry === own?.public_id)
    return html`
      <h3>${texts("draw_winners")}</h3>
      ${hasWon ? html`<p class="mine">${texts("draw_you_won")}</p>` : nothing}
      <ol class="winners" data-testid="draw-winners">
        ${winners.map(
          ({ prize, entry }) =>
            html`<li class=${entry === own?.public_id ? "mine" : ""}>
              ${prize}: <code>${entry}</code>
              ${entry === own?.public_id ? texts("draw_its_you") : nothing}
            </li>`
        )}
      </ol>
      ${winners.length === 0 ? html`<p>${texts("draw_no_winners")}</p>` : nothing}
      ${result.replacements.length
        ? html`<p class="hint">
            ${texts("draw_replaced", { count: result.replacements.length })}
          </p>`
        : nothing}
      <p>
        <button
          class="button"
          type="button"
          data-testid="draw-repeat"
          @click=${() => this.#repeat(id, result)}
        >
          ${texts("draw_repeat")}
        </button>
      </p>
      ${repeated
        ? html`<p
            class=${repeated === "agrees" ? "mine" : "problem"}
            data-testid="draw-repeated"
          >
            ${texts(`draw_repeat_${repeated}`)}
          </p>`
        : nothing}
    `
  }

  async #load(draw: Draw, client: EncoreClient): Promise<void> {
    this.#failed = null
    try {
      const { result } = await client.drawResult(draw.id)
      this.#results.set(draw.id, result)
    } catch {
      // Said on the page: it can be asked for again.
      this.#failed = draw.id
    }
    this.#host.requestUpdate()
  }

  async #repeat(id: string, result: DrawResult): Promise<void> {
    this.#repeated.set(id, await repeatDraw(result))
    this.#host.requestUpdate()
  }
}
