import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit"
import { EncoreError } from "../client/error.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { ComplaintDetail, ComplaintWords } from "../types.ts"
import { explainRefusal } from "./explain-refusal.ts"
import { MessageFields } from "./message-fields.ts"

export interface TalkCalls {
  answer: (id: string, words: ComplaintWords, key: string) => Promise<void>
  settle: (id: string, settled: boolean, comment: string) => Promise<void>
}

/** What the customer says next in a complaint: that it is settled or what is missing, or
 * an answer. */
export class ComplaintTalk implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #calls: TalkCalls
  readonly #fields: MessageFields
  #comment = ""
  #problem: string | null = null
  #busy = false

  constructor(host: ReactiveControllerHost, calls: TalkCalls) {
    this.#host = host
    this.#calls = calls
    this.#fields = new MessageFields(host, "reply")
    host.addController(this)
  }

  hostConnected(): void {
    this.#busy = false
  }

  /** Another complaint is open now. */
  reset(): void {
    this.#fields.clear()
    this.#comment = ""
    this.#problem = null
  }

  render(complaint: ComplaintDetail, texts: Texts<Messages>): TemplateResult {
    const asks =
      complaint.status === "resolved" ||
      (complaint.status === "closed" && complaint.answer && complaint.settled === null)
    return html`
      ${asks ? this.#renderQuestion(complaint, texts) : nothing}
      <form
        class="fields"
        novalidate
        aria-busy=${this.#busy}
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#reply(complaint, texts)
        }}
      >
        ${this.#fields.render(texts, texts("complaint_reply"))}
        ${this.#problem
          ? html`<p class="problem" role="alert">${this.#problem}</p>`
          : nothing}
        <div class="actions">
          <button
            class="button"
            type="submit"
            data-testid="reply-send"
            aria-disabled=${this.#busy}
          >
            ${texts("complaint_send")}
          </button>
        </div>
      </form>
    `
  }

  #renderQuestion({ id }: ComplaintDetail, texts: Texts<Messages>): TemplateResult {
    return html`
      <div class="fields question" role="group" aria-labelledby="settled-title">
        <h4 id="settled-title">${texts("complaint_settled")}</h4>
        <div class="field">
          <label for="missing">${texts("complaint_missing")}</label>
          <textarea
            id="missing"
            rows="2"
            maxlength="5000"
            .value=${this.#comment}
            @input=${({ target }: Event) => {
              if (target instanceof HTMLTextAreaElement) {
                this.#comment = target.value
              }
            }}
          ></textarea>
        </div>
        <div class="actions">
          <button
            class="button primary"
            type="button"
            data-testid="settled-yes"
            aria-disabled=${this.#busy}
            @click=${() => this.#settle(id, true, texts)}
          >
            ${texts("complaint_yes")}
          </button>
          <button
            class="button"
            type="button"
            data-testid="settled-no"
            aria-disabled=${this.#busy}
            @click=${() => this.#settle(id, false, texts)}
          >
            ${texts("complaint_no")}
          </button>
        </div>
      </div>
    `
  }

  async #reply({ id }: ComplaintDetail, texts: Texts<Messages>): Promise<void> {
    const words = this.#busy ? null : this.#fields.read(texts)
    if (words) {
      await this.#run(texts, async () => {
        await this.#calls.answer(id, words, this.#fields.key)
        this.#fields.clear()
      })
    }
  }

  async #settle(id: string, settled: boolean, texts: Texts<Messages>): Promise<void> {
    if (!this.#busy) {
      await this.#run(texts, () => this.#calls.settle(id, settled, this.#comment))
      this.#comment = ""
    }
  }

  /** Once at a time. */
  async #run(texts: Texts<Messages>, work: () => Promise<void>): Promise<void> {
    this.#busy = true
    this.#problem = null
    this.#host.requestUpdate()
    try {
      await work()
    } catch (error) {
      const reason = explainRefusal(error, texts)
      const isRefused = error instanceof EncoreError && error.status === 400
      if (!isRefused || !this.#fields.refuseFiles(reason)) {
        this.#problem = reason
      }
    } finally {
      this.#busy = false
      this.#host.requestUpdate()
    }
  }
}
