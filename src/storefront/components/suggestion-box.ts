import { css, html, nothing, type TemplateResult } from "lit"
import { live } from "lit/directives/live.js"
import type { Messages } from "../i18n/index.ts"
import { EncoreElement } from "./encore-element.ts"
import { explainRefusal } from "./explain-refusal.ts"
import { messageFieldStyles } from "./message-fields.ts"
import { sharedStyles } from "./styles.ts"

/** As much as the store takes. */
const MAX_MESSAGE = 5_000

/**
 * A box for ideas and opinions, for anybody. Who is signed in is known; a guest may leave
 * an e-mail address.
 *
 * @attr guest - Nobody is signed in: an address can be left.
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-suggestion-box></encore-suggestion-box>
 */
export class EncoreSuggestionBox extends EncoreElement {
  static override properties = {
    ...EncoreElement.properties,
    guest: { type: Boolean },
  }

  static override styles = [
    sharedStyles,
    messageFieldStyles,
    css`
      h2 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }
    `,
  ]

  declare guest: boolean

  protected override readonly dependsOn = []
  /** Asked for when somebody begins to write: a form that is sent at once is a robot's. */
  #token: Promise<{ token: string }> | null = null
  #message = ""
  #email = ""
  #wrong: keyof Messages | null = null
  #problem: string | null = null
  #busy = false
  #sent = false

  constructor() {
    super()
    this.guest = false
  }

  override async refresh(): Promise<void> {
    this.requestUpdate()
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this
    if (!this.client) {
      return nothing
    }
    return html`
      <section class="card" aria-labelledby="title" aria-busy=${this.#busy}>
        <div class="part">
          <h2 id="title">${texts("suggestion_title")}</h2>
          <p class="hint">${texts("suggestion_text")}</p>
          ${this.#sent
            ? html`<p data-testid="suggestion-thanks" data-focus tabindex="-1">
                ${texts("suggestion_thanks")}
              </p>`
            : this.#renderForm()}
        </div>
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderForm(): TemplateResult {
    const { texts } = this
    return html`
      <form
        class="fields"
        novalidate
        @focusin=${() => this.#askForToken()}
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#send()
        }}
      >
        <div class="field">
          <label for="idea">${texts("suggestion_label")}</label>
          <textarea
            id="idea"
            data-testid="suggestion"
            rows="3"
            .value=${live(this.#message)}
            aria-invalid=${this.#wrong !== null}
            aria-describedby=${this.#wrong ? "idea-problem" : nothing}
            @input=${({ target }: Event) => {
              if (target instanceof HTMLTextAreaElement) {
                this.#message = target.value
              }
            }}
          ></textarea>
          ${this.#wrong
            ? html`<p id="idea-problem" class="problem" role="alert">
                ${texts(this.#wrong)}
              </p>`
            : nothing}
        </div>
        ${this.guest
          ? html`<div class="field">
              <label for="email">${texts("suggestion_email")}</label>
              <input
                id="email"
                type="email"
                autocomplete="email"
                .value=${live(this.#email)}
                @input=${({ target }: Event) => {
                  if (target instanceof HTMLInputElement) {
                    this.#email = target.value
                  }
                }}
              />
            </div>`
          : nothing}
        ${this.#problem
          ? html`<p class="problem" role="alert">${this.#problem}</p>`
          : nothing}
        <div class="actions">
          <button
            class="button"
            type="submit"
            data-testid="suggestion-send"
            aria-disabled=${this.#busy}
          >
            ${texts("complaint_send")}
          </button>
        </div>
      </form>
    `
  }

  #askForToken(): Promise<{ token: string }> | null {
    const { client } = this
    if (client && !this.#token) {
      this.#token = client.feedbackToken()
      // A failure is said when the form is sent, and asked for anew.
      this.#token.catch(() => {
        this.#token = null
      })
    }
    return this.#token
  }

  async #send(): Promise<void> {
    const { client, locale } = this
    const message = this.#message.trim()
    this.#wrong = !message
      ? "complaint_write"
      : message.length > MAX_MESSAGE
        ? "complaint_long"
        : null
    this.#problem = null
    this.requestUpdate()
    if (!client || this.#busy || this.#wrong) {
      return
    }
    this.#busy = true
    try {
      const { token } = (await this.#askForToken()) ?? { token: "" }
      const email = this.guest ? this.#email.trim() : ""
      await client.sendFeedback(
        { kind: "suggestion", message, token, ...(email && { email }) },
        locale ? { locale } : {}
      )
      this.#sent = true
      this.announce(this.texts("suggestion_thanks"))
    } catch (error) {
      this.#problem = explainRefusal(error, this.texts)
    } finally {
      this.#busy = false
      this.requestUpdate()
    }
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>("[data-focus]")?.focus()
  }
}
