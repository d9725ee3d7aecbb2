import {
  LitElement,
  html,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit"
import { EncoreError } from "../client/error.ts"
import type { EncoreClient } from "../client/index.ts"
import { createFormat, type Format } from "../i18n/format.ts"
import { encoreTexts, type Messages } from "../i18n/index.ts"
import { resolveLocale, type Locale } from "../i18n/locales.ts"
import type { Texts } from "../i18n/texts.ts"

/** Dispatched on the window, it makes every element of the kit load again. */
export const REFRESH_EVENT = "encore:refresh"

/**
 * What the kit's elements share: the client, the language, loading again on
 * request, and the states of loading and failure.
 */
export abstract class EncoreElement extends LitElement {
  static override properties = {
    client: { attribute: false },
    locale: { type: String },
    timeZone: { type: String, attribute: "time-zone" },
  }

  /** From `createEncoreClient(sdk)`; nothing is loaded before it is set. */
  declare client: EncoreClient | undefined
  /** The language; without it the page's own. */
  declare locale: string | undefined
  /** An IANA time zone for the dates; without it the shopper's own. */
  declare timeZone: string | undefined

  protected language: Locale = "en"
  protected texts: Texts<Messages> = encoreTexts("en")
  protected format: Format = createFormat("en")

  /** Set by what is loaded; null where the points have no name of their own. */
  protected pointsName: string | null = null

  /** What a screen reader is told next, politely. */
  #announcement = ""

  /** Loads again, and resolves when the result is shown. */
  abstract refresh(): Promise<void>

  /** The properties that make the element load anew when they change. */
  protected abstract readonly dependsOn: readonly string[]

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener(REFRESH_EVENT, this.#onRefresh)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener(REFRESH_EVENT, this.#onRefresh)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has("locale") || changed.has("timeZone")) {
      const pageLanguage = this.closest("[lang]")?.getAttribute("lang")
      this.language = resolveLocale(this.locale, pageLanguage, ...navigator.languages)
      this.texts = encoreTexts(this.language)
      this.format = createFormat(this.language, this.timeZone)
    }
    if (["client", "locale", ...this.dependsOn].some((name) => changed.has(name))) {
      void this.refresh()
    }
  }

  /** What the merchant calls the points, or the language's word for that many. */
  protected unit(count: number): string {
    return this.pointsName ?? this.texts("points", { count })
  }

  /** A number of points with its unit, kept together on one line. */
  protected points(count: number): string {
    return `${this.format.number(count)}\u00a0${this.unit(count)}`
  }

  protected announce(message: string): void {
    this.#announcement = message
  }

  /** Always in the page, so that what is put in later is read out. */
  protected renderAnnouncement(): TemplateResult {
    return html`<p class="visually-hidden" role="status" aria-live="polite">
      ${this.#announcement}
    </p>`
  }

  protected renderLoading(): TemplateResult {
    return html`
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
      <p class="visually-hidden">${this.texts("loading")}</p>
    `
  }

  /** Says what is wrong, without frightening, and offers to try again. */
  protected renderFailure(error: unknown, reassurance?: string): TemplateResult {
    const details = [this.#explain(error), reassurance]
    return html`
      <div class="failure" role="alert">
        <p class="failure-title">${this.texts("error_title")}</p>
        ${details.map((text) => (text ? html`<p class="hint">${text}</p>` : nothing))}
        <button class="button" type="button" @click=${this.#onRetry}>
          ${this.texts("retry")}
        </button>
      </div>
    `
  }

  #explain(error: unknown): string | null {
    if (!(error instanceof EncoreError)) {
      return null
    }
    if (error.isNetwork) {
      return this.texts("error_network")
    }
    return error.status === 401 ? this.texts("error_signed_out") : null
  }

  #onRefresh = (): void => {
    void this.refresh()
  }

  /** The button goes away on success: the focus must not go with it. */
  #onRetry = async (): Promise<void> => {
    await this.refresh()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>("[data-focus]")?.focus()
  }
}
