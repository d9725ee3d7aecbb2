import {
  css,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from "lit"
import { live } from "lit/directives/live.js"
import { EncoreError } from "../client/error.ts"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { CartLoyalty } from "../types.ts"
import { isSpendable, lowest, worthOf } from "./spending.ts"

type Redeem = CartLoyalty["redeem"]

/** Sets the points on the cart, zero to take them off; fails with what went wrong. */
export type SetPoints = (points: number) => Promise<void>

export interface SpendContext {
  texts: Texts<Messages>
  format: Format
  /** A number of points with their unit. */
  points: (count: number) => string
}

export const spendStyles = css`
  .spend {
    display: grid;
    gap: 0.625rem;
    margin-top: 1rem;
  }

  .spend-label {
    font-size: 0.9375em;
    font-weight: 550;
  }

  .spend-row,
  .spend-presets {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  /* Where they don't fit beside the field, they fill a row of their own. */
  .spend-presets {
    flex: 1 0 auto;
  }

  .spend-presets .button {
    flex: 1;
  }

  .spend-row input {
    flex: 1000 1 6rem;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .spend-row input:read-only {
    opacity: 0.6;
  }

  .spend-row input[aria-invalid="true"] {
    border-color: var(--_danger);
  }

  .spend-result {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    font-size: 0.9375em;
  }

  .spend-result strong {
    font-weight: 600;
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-top: 0.75rem;
  }

  .failed .problem {
    flex: 1 1 12rem;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.9375em;
    font-weight: 550;
  }

  .applied {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-top: 1rem;
    padding: 0.75rem 1rem;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_sunken);
  }

  .applied strong {
    display: block;
    font-weight: 600;
  }

  .spend [aria-disabled="true"],
  .applied [aria-disabled="true"] {
    opacity: 0.55;
    cursor: default;
  }

  @media (forced-colors: active) {
    .applied {
      border: 1px solid CanvasText;
    }

    .spend [aria-disabled="true"],
    .applied [aria-disabled="true"] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`

/**
 * The part of the checkout in which points are spent: how many, what they pay, what
 * is left. It keeps what is typed, what is under way and what went wrong.
 *
 * Buttons that wait are `aria-disabled`, and the field is read-only: what is disabled
 * loses the focus.
 */
export class SpendForm implements ReactiveController {
  busy = false

  readonly #host: LitElement
  readonly #set: SetPoints
  /** What is in the field; null until something is typed: what is on the cart. */
  #draft: string | null = null
  #invalid = false
  #failure: { error: unknown; points: number } | null = null

  constructor(host: LitElement, set: SetPoints) {
    this.#host = host
    this.#set = set
    host.addController(this)
  }

  hostConnected(): void {
    this.busy = false
  }

  /** Forgets what was typed: it was for another cart. */
  reset(): void {
    this.#draft = null
    this.#invalid = false
    this.#failure = null
  }

  render(redeem: Redeem, context: SpendContext): TemplateResult {
    return html`
      ${this.#renderApplied(redeem, context)}
      ${redeem.max > 0 ? this.#renderForm(redeem, context) : nothing}
      ${this.#failure ? this.#renderFailure(this.#failure, context) : nothing}
    `
  }

  /** What went wrong, and the same again where that may help. */
  #renderFailure(
    { error, points }: { error: unknown; points: number },
    context: SpendContext
  ): TemplateResult {
    return html`
      <div class="failed" data-testid="points-failed">
        <p class="problem" role="alert">${explain(error, context)}</p>
        ${isTemporary(error)
          ? html`<button
              class="button"
              type="button"
              data-testid="points-retry"
              @click=${() => this.send(points)}
            >
              ${context.texts("retry")}
            </button>`
          : nothing}
      </div>
    `
  }

  #renderApplied(
    { applied, currency_code }: Redeem,
    { texts, format, points }: SpendContext
  ): TemplateResult | typeof nothing {
    if (!applied) {
      return nothing
    }
    const amount = format.money(applied.amount, currency_code)
    return html`
      <div class="applied" data-testid="points-applied" data-points=${applied.points}>
        <p>
          <span class="label">${texts("spend_applied")}</span>
          <strong>${[amount, points(applied.points)].join(" · ")}</strong>
        </p>
        <button
          class="button"
          type="button"
          data-testid="points-remove"
          aria-disabled=${this.busy}
          @click=${() => this.send(0)}
        >
          ${texts("spend_remove")}
        </button>
      </div>
    `
  }

  #renderForm(redeem: Redeem, context: SpendContext): TemplateResult {
    const { texts } = context
    const first = lowest(redeem)
    return html`
      <form
        class="spend"
        novalidate
        aria-busy=${this.busy}
        @submit=${(event: Event) => this.#submit(event, redeem)}
      >
        <label class="spend-label" for="spend">${texts("spend_label")}</label>
        <div class="spend-row">
          <input
            id="spend"
            type="number"
            inputmode="numeric"
            min=${first > redeem.step ? first : 0}
            max=${redeem.max}
            step=${redeem.step}
            .value=${live(this.#typed(redeem))}
            ?readonly=${this.busy}
            aria-invalid=${this.#invalid}
            aria-describedby="spend-range spend-result"
            data-testid="points-field"
            @input=${(event: Event) => this.#type(event)}
          />
          <div class="spend-presets">
            ${this.#renderPreset(texts("spend_none"), "points-none", 0)}
            ${this.#renderPreset(texts("spend_all"), "points-all", redeem.max)}
          </div>
        </div>
        <p id="spend-range" class=${this.#invalid ? "problem" : "hint"}>
          ${this.#invalid ? texts("spend_invalid") : nothing}
          ${this.#range(redeem, context)}
        </p>
        <p id="spend-result" class="spend-result">
          ${this.#renderResult(redeem, context)}
        </p>
        <button
          class="button primary"
          type="submit"
          data-testid="points-apply"
          aria-disabled=${this.busy || !this.#isChanged(redeem)}
        >
          ${texts(this.busy ? "spend_working" : "spend_apply")}
        </button>
      </form>
    `
  }

  #renderPreset(text: string, testId: string, points: number): TemplateResult {
    return html`
      <button
        class="button"
        type="button"
        data-testid=${testId}
        aria-disabled=${this.busy}
        @click=${() => this.#preset(points)}
      >
        ${text}
      </button>
    `
  }

  /** What the points in the field would pay, and what they would leave. */
  #renderResult(
    redeem: Redeem,
    { texts, format, points }: SpendContext
  ): TemplateResult | typeof nothing {
    const wanted = this.#wanted(redeem)
    if (!isSpendable(wanted, redeem)) {
      return nothing
    }
    const amount = format.money(worthOf(wanted, redeem), redeem.currency_code)
    return html`
      <strong>${texts("spend_worth", { amount })}</strong>
      <span>${texts("spend_left", { points: points(redeem.available - wanted) })}</span>
    `
  }

  #range(redeem: Redeem, { texts, format }: SpendContext): string {
    const { max, step, max_amount, currency_code } = redeem
    const min = lowest(redeem)
    const amount = format.money(max_amount, currency_code)
    return step > 1
      ? texts("spend_range_steps", { min, max, step, amount })
      : texts("spend_range", { min, max, amount })
  }

  #typed({ applied }: Redeem): string {
    return this.#draft ?? String(applied?.points ?? 0)
  }

  /** Not a number where nothing, or no number, is in the field. */
  #wanted(redeem: Redeem): number {
    const text = this.#typed(redeem)
    return text === "" ? Number.NaN : Number(text)
  }

  #isChanged(redeem: Redeem): boolean {
    return this.#wanted(redeem) !== (redeem.applied?.points ?? 0)
  }

  #type({ target }: Event): void {
    if (target instanceof HTMLInputElement) {
      this.#preset(target.value)
    }
  }

  #preset(points: number | string): void {
    if (this.busy) {
      return
    }
    this.#draft = String(points)
    this.#invalid = false
    this.#failure = null
    this.#host.requestUpdate()
  }

  #submit(event: Event, redeem: Redeem): void {
    event.preventDefault()
    const wanted = this.#wanted(redeem)
    this.#invalid = !isSpendable(wanted, redeem)
    this.#host.requestUpdate()
    if (this.#invalid) {
      this.#field?.focus()
    } else if (this.#isChanged(redeem)) {
      void this.send(wanted)
    }
  }

  /** Sets so many points. Once at a time. What was typed stays if it fails, to be tried
   * again. */
  async send(points: number): Promise<void> {
    if (this.busy) {
      return
    }
    const focused = this.#host.shadowRoot?.activeElement
    this.busy = true
    this.#failure = null
    this.#host.requestUpdate()
    try {
      await this.#set(points)
      this.#draft = null
    } catch (error) {
      this.#failure = { error, points }
    } finally {
      this.busy = false
      this.#host.requestUpdate()
    }
    await this.#host.updateComplete
    if (focused && !this.#host.shadowRoot?.activeElement) {
      const target = focused.isConnected ? focused : this.#field
      if (target instanceof HTMLElement) {
        target.focus({ preventScroll: true })
      }
    }
  }

  get #field(): HTMLElement | null {
    return this.#host.renderRoot.querySelector("#spend")
  }
}

/** The store's own sentence where it refused; it says nothing useful where it broke. */
function explain(error: unknown, { texts }: SpendContext): string {
  if (!(error instanceof EncoreError)) {
    return texts("spend_failed")
  }
  if (error.isTemporary) {
    return texts(error.isNetwork ? "spend_unsure" : "spend_failed")
  }
  if (error.status === 401) {
    return texts("error_signed_out")
  }
  return error.message || texts("spend_failed")
}

const isTemporary = (error: unknown): boolean =>
  !(error instanceof EncoreError) || error.isTemporary
