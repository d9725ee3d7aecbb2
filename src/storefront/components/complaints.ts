import { css, html, nothing, type TemplateResult } from "lit"
import { EncoreError } from "../client/error.ts"
import type {
  Complaint,
  ComplaintAttachment,
  ComplaintCategory,
  ComplaintDetail,
  ComplaintPage,
  NewComplaint,
  OrderName,
} from "../types.ts"
import { ComplaintTalk } from "./complaint-talk.ts"
import { renderThread, threadStyles } from "./complaint-thread.ts"
import { EncoreElement } from "./encore-element.ts"
import { explainRefusal } from "./explain-refusal.ts"
import { Loader } from "./loader.ts"
import { messageFieldStyles } from "./message-fields.ts"
import { NewComplaintForm } from "./new-complaint.ts"
import { sharedStyles } from "./styles.ts"

interface Complaints {
  complaints: ComplaintPage["complaints"]
  categories: ComplaintCategory[]
  orders: OrderName[]
}

/** The latest so many are shown. */
const SHOWN = 50

/**
 * The customer's complaints: each with its thread, files, the shop's answer and the
 * question whether it is settled; and a form for a new one.
 *
 * @attr order-id - Of one order alone: it asks whether something is wrong with that.
 * @attr order-href - Where an order is shown; `{id}` in it stands for its id.
 * @attr locale, time-zone - See {@link EncoreElement}.
 * @fires encore:complained - When one has complained; `detail` is the complaint.
 *
 * @example
 * <encore-complaints order-id="order_..."></encore-complaints>
 */
export class EncoreComplaints extends EncoreElement {
  static override properties = {
    ...EncoreElement.properties,
    orderId: { type: String, attribute: "order-id" },
    orderHref: { type: String, attribute: "order-href" },
  }

  static override styles = [
    sharedStyles,
    messageFieldStyles,
    threadStyles,
    css`
      h2,
      h3,
      h4 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
      }

      .toggle {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 1rem;
        width: 100%;
        min-height: 2.75rem;
        padding: 0.5rem 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      .toggle::before {
        content: "▸" / "";
        color: var(--_muted);
      }

      .toggle[aria-expanded="true"]::before {
        content: "▾" / "";
      }

      .toggle .name {
        flex: 1;
        font-weight: 550;
        overflow-wrap: anywhere;
      }

      .question {
        padding: 0.875rem;
        border: 1px solid var(--_accent);
        border-radius: calc(var(--_radius) * 0.6);
      }
    `,
  ]

  declare orderId: string | undefined
  declare orderHref: string | undefined

  protected override readonly dependsOn = ["orderId"]
  readonly #loader = new Loader<Complaints>(this)
  readonly #thread = new Loader<ComplaintDetail>(this)
  readonly #form = new NewComplaintForm(this, (complaint, key) =>
    this.#complain(complaint, key)
  )
  readonly #talk = new ComplaintTalk(this, {
    answer: async (id, words, key) => {
      const { client, options } = this.#connected()
      this.#show((await client.answerComplaint(id, words, key, options)).complaint)
      this.announce(this.texts("complaint_sent"))
    },
    settle: async (id, settled, comment) => {
      const { client, options } = this.#connected()
      const { complaint } = await client.settleComplaint(
        id,
        { settled, ...(comment.trim() && { comment: comment.trim() }) },
        options
      )
      this.#show(complaint)
      this.announce(
        this.texts(settled ? "complaint_thanks_yes" : "complaint_thanks_no")
      )
      await this.updateComplete
      this.#focus(`[data-id="${id}"]`)
    },
  })
  /** Whether the form is open. */
  #writing = false
  #openId: string | null = null
  #problem: string | null = null

  override async refresh(): Promise<void> {
    const { client, locale, orderId } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const options = { signal, ...(locale && { locale }) }
      const [{ complaints }, { categories }, { orders }] = await Promise.all([
        client.complaints({ ...options, limit: SHOWN, ...(orderId && { orderId }) }),
        client.complaintCategories(options),
        orderId ? { orders: [] } : client.orderNames(options),
      ])
      return { complaints, categories, orders }
    })
    if (this.#openId) {
      await this.#load(this.#openId)
    }
  }

  protected override render(): TemplateResult {
    const { status, data, error } = this.#loader
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading"}
        data-state=${status}
        data-focus
        tabindex="-1"
      >
        <div class="part">
          <div class="head">
            <h2 id="title">
              ${this.texts(this.orderId ? "complaint_of_order" : "complaints_title")}
            </h2>
            ${data && !this.#writing
              ? html`<button
                  class="button"
                  type="button"
                  data-testid="complain"
                  @click=${() => this.#write(true)}
                >
                  ${this.texts("complaint_new")}
                </button>`
              : nothing}
          </div>
          ${status === "failed" ? this.renderFailure(error) : nothing}
          ${!data && status !== "failed" ? this.renderLoading() : nothing}
          ${data && this.#writing
            ? this.#form.render({
                texts: this.texts,
                format: this.format,
                categories: data.categories,
                orders: data.orders,
                orderId: this.orderId,
                cancel: () => this.#write(false),
              })
            : nothing}
          ${data && !data.complaints.length && !this.#writing
            ? html`<p class="hint">${this.texts("complaints_none")}</p>`
            : nothing}
        </div>
        ${data?.complaints.map((complaint) => this.#renderComplaint(complaint, data))}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderComplaint(complaint: Complaint, { orders }: Complaints): TemplateResult {
    const { texts, format } = this
    const isOpen = this.#openId === complaint.id
    const order = orders.find(({ id }) => id === complaint.order_id)
    const due = complaint.acknowledged_at
      ? complaint.resolve_by
      : complaint.acknowledge_by
    const isWaiting = !complaint.resolved_at && !complaint.closed_at
    return html`
      <article class="part" data-testid="complaint">
        <h3>
          <button
            class="toggle"
            type="button"
            data-id=${complaint.id}
            data-testid="complaint-toggle"
            aria-expanded=${isOpen}
            @click=${() => this.#toggle(complaint.id)}
          >
            <span class="name"
              >${complaint.reference} · ${complaint.category_name}</span
            >
            <span class="label" data-testid="complaint-status">
              ${texts(`complaint_status_${complaint.status}`)}
            </span>
          </button>
        </h3>
        <p class="hint">
          ${format.date(complaint.opened_at)}
          ${order
            ? html` ·
              ${this.orderHref
                ? html`<a href=${this.orderHref.replace("{id}", order.id)}>
                    ${texts("complaint_order_number", {
                      number: String(order.display_id),
                    })}
                  </a>`
                : texts("complaint_order_number", {
                    number: String(order.display_id),
                  })}`
            : nothing}
          ${isWaiting && due
            ? html` · ${texts("complaint_due", { date: format.date(due) })}`
            : nothing}
        </p>
        ${isOpen ? this.#renderOpen() : nothing}
      </article>
    `
  }

  #renderOpen(): TemplateResult {
    const { status, data, error } = this.#thread
    if (!data) {
      return status === "failed"
        ? html`<p class="problem" role="alert">${explainRefusal(error, this.texts)}</p>`
        : this.renderLoading()
    }
    return html`
      ${renderThread(data, {
        texts: this.texts,
        format: this.format,
        save: (attachment) => void this.#save(attachment),
      })}
      ${this.#problem
        ? html`<p class="problem" role="alert">${this.#problem}</p>`
        : nothing}
      ${this.#talk.render(data, this.texts)}
    `
  }

  async #write(writing: boolean): Promise<void> {
    this.#writing = writing
    this.requestUpdate()
    await this.updateComplete
    this.#focus(writing ? "[data-first]" : "[data-testid=complain]")
  }

  async #toggle(id: string): Promise<void> {
    this.#openId = this.#openId === id ? null : id
    this.#thread.reset()
    this.#talk.reset()
    this.#problem = null
    this.requestUpdate()
    if (this.#openId) {
      await this.#load(id)
    }
  }

  async #load(id: string): Promise<void> {
    const { client, locale } = this
    if (client) {
      await this.#thread.load(
        async (signal) =>
          (await client.complaint(id, { signal, ...(locale && { locale }) })).complaint
      )
    }
  }

  async #complain(complaint: NewComplaint, key: string): Promise<void> {
    const { client, options } = this.#connected()
    const opened = (await client.complain(complaint, key, options)).complaint
    this.#writing = false
    this.#openId = opened.id
    this.#talk.reset()
    this.#thread.show(opened)
    this.announce(this.texts("complaint_opened", { reference: opened.reference }))
    this.dispatchEvent(
      new CustomEvent("encore:complained", {
        detail: opened,
        bubbles: true,
        composed: true,
      })
    )
    await this.refresh()
    await this.updateComplete
    this.#focus(`[data-id="${opened.id}"]`)
  }

  /** Shows a complaint as it has become, in its thread and in the list. */
  #show(changed: ComplaintDetail): void {
    this.#thread.show(changed)
    const { data } = this.#loader
    if (data) {
      this.#loader.show({
        ...data,
        complaints: data.complaints.map((complaint) =>
          complaint.id === changed.id ? { ...complaint, ...changed } : complaint
        ),
      })
    }
  }

  async #save(attachment: ComplaintAttachment): Promise<void> {
    const { client, options } = this.#connected()
    this.#problem = null
    try {
      const address = URL.createObjectURL(
        await client.complaintFile(attachment, options)
      )
      const link = document.createElement("a")
      link.href = address
      link.download = attachment.name
      link.click()
      URL.revokeObjectURL(address)
    } catch (error) {
      this.#problem = explainRefusal(error, this.texts)
    }
    this.requestUpdate()
  }

  #connected() {
    const { client, locale } = this
    if (!client) {
      throw new EncoreError("No client", { type: "network", status: null })
    }
    return { client, options: locale ? { locale } : {} }
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }
}
