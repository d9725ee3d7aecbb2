import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { ComplaintCategory, NewComplaint, OrderName } from "../types.ts"
import { explainRefusal } from "./explain-refusal.ts"
import { EncoreError } from "../client/error.ts"
import { MessageFields } from "./message-fields.ts"

export interface NewComplaintContext {
  texts: Texts<Messages>
  format: Format
  categories: ComplaintCategory[]
  orders: OrderName[]
  /** The order that is complained of, where it is settled which. */
  orderId: string | undefined
  cancel: () => void
}

/** Sends a complaint under a key; fails with what went wrong. */
export type SendComplaint = (complaint: NewComplaint, key: string) => Promise<void>

/** The form in which one complains. It keeps what was chosen and what went wrong. */
export class NewComplaintForm implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #send: SendComplaint
  readonly #fields: MessageFields
  #category = ""
  #orderId = ""
  #noCategory = false
  #problem: string | null = null
  #busy = false

  constructor(host: ReactiveControllerHost, send: SendComplaint) {
    this.#host = host
    this.#send = send
    this.#fields = new MessageFields(host, "complaint")
    host.addController(this)
  }

  hostConnected(): void {
    this.#busy = false
  }

  render(context: NewComplaintContext): TemplateResult {
    const { texts, format, categories, orders, orderId, cancel } = context
    return html`
      <form
        class="fields"
        novalidate
        aria-busy=${this.#busy}
        aria-labelledby="complain-title"
        data-testid="complaint-form"
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#submit(context)
        }}
      >
        <h3 id="complain-title">${texts("complaint_new")}</h3>
        <div class="field">
          <label for="category">${texts("complaint_category")}</label>
          <select
            id="category"
            data-testid="complaint-category"
            data-first
            aria-invalid=${this.#noCategory}
            aria-describedby=${this.#noCategory ? "category-problem" : nothing}
            @change=${({ target }: Event) => {
              if (target instanceof HTMLSelectElement) {
                this.#category = target.value
              }
            }}
          >
            <option value="" ?selected=${this.#category === ""}>
              ${texts("complaint_choose")}
            </option>
            ${categories.map(
              ({ handle, name }) =>
                html`<option value=${handle} ?selected=${this.#category === handle}>
                  ${name}
                </option>`
            )}
          </select>
          ${this.#noCategory
            ? html`<p id="category-problem" class="problem" role="alert">
                ${texts("complaint_category_needed")}
              </p>`
            : nothing}
        </div>
        ${orderId === undefined && orders.length
          ? html`<div class="field">
              <label for="order">${texts("complaint_order")}</label>
              <select
                id="order"
                data-testid="complaint-order"
                @change=${({ target }: Event) => {
                  if (target instanceof HTMLSelectElement) {
                    this.#orderId = target.value
                  }
                }}
              >
                <option value="" ?selected=${this.#orderId === ""}>
                  ${texts("complaint_no_order")}
                </option>
                ${orders.map(
                  (order) =>
                    html`<option
                      value=${order.id}
                      ?selected=${this.#orderId === order.id}
                    >
                      ${texts("complaint_order_named", {
                        number: String(order.display_id),
                        date: format.date(order.created_at),
                      })}
                    </option>`
                )}
              </select>
            </div>`
          : nothing}
        ${this.#fields.render(texts, texts("complaint_what"))}
        ${this.#problem
          ? html`<p class="problem" role="alert">${this.#problem}</p>`
          : nothing}
        <div class="actions">
          <button
            class="button primary"
            type="submit"
            data-testid="complaint-send"
            aria-disabled=${this.#busy}
          >
            ${texts("complaint_send")}
          </button>
          <button class="button" type="button" @click=${cancel}>
            ${texts("complaint_cancel")}
          </button>
        </div>
      </form>
    `
  }

  /** Once at a time. */
  async #submit({ texts, orderId }: NewComplaintContext): Promise<void> {
    if (this.#busy) {
      return
    }
    this.#noCategory = this.#category === ""
    this.#problem = null
    const words = this.#fields.read(texts)
    this.#host.requestUpdate()
    if (!words || this.#noCategory) {
      return
    }
    const order_id = orderId ?? this.#orderId
    this.#busy = true
    try {
      await this.#send(
        { ...words, category: this.#category, ...(order_id && { order_id }) },
        this.#fields.key
      )
      this.#fields.clear()
      this.#category = ""
      this.#orderId = ""
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
