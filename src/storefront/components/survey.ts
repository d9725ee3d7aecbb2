import { css, html, nothing, type TemplateResult } from "lit"
import type { EncoreClient, SurveyAnswers } from "../client/index.ts"
import type {
  AnswerValue,
  AskedSurvey,
  SurveyQuestion,
  SurveyThanks,
} from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { explainRefusal } from "./explain-refusal.ts"
import { Loader } from "./loader.ts"
import { messageFieldStyles } from "./message-fields.ts"
import { sharedStyles } from "./styles.ts"
import { renderQuestion, surveyQuestionStyles } from "./survey-question.ts"

/** What is asked, and by what it is answered. */
type Shown = {
  asked: AskedSurvey
  send: (answers: SurveyAnswers) => Promise<{ thanks: SurveyThanks }>
}

/**
 * A survey within the shop's own page: the one that the signed-in customer was invited to
 * about an order, or one whose link is open to all. Without a survey there is nothing to
 * see. What was answered can be changed for a day.
 *
 * @attr order-id - The order; needs its customer to be signed in.
 * @attr slug - Instead: the last part of a survey's open link.
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-survey order-id="order_123"></encore-survey>
 */
export class EncoreSurvey extends EncoreElement {
  static override properties = {
    ...EncoreElement.properties,
    orderId: { type: String, attribute: "order-id" },
    slug: { type: String },
  }

  static override styles = [
    sharedStyles,
    messageFieldStyles,
    surveyQuestionStyles,
    css`
      h2 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }
    `,
  ]

  declare orderId: string | undefined
  declare slug: string | undefined

  protected override readonly dependsOn = ["orderId", "slug"] as const
  readonly #loader = new Loader<Shown | null>(this)
  #answers = new Map<string, AnswerValue>()
  #problem: string | null = null
  #busy = false
  #thanks: SurveyThanks | null = null

  override async refresh(): Promise<void> {
    const { client, orderId, slug, locale } = this
    this.#thanks = null
    this.#problem = null
    if (!client || (!orderId && !slug)) {
      this.#loader.reset()
      return
    }
    await this.#loader.load(async (signal) => {
      const shown = await find(client, { orderId, slug }, { signal, locale })
      this.#answers = new Map(
        shown?.asked.answers.map(({ question_id, value }) => [question_id, value])
      )
      return shown
    })
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#loader.data
    // Nobody is told that a survey which they weren't asked to answer didn't load.
    if (!shown) {
      return nothing
    }
    const { title, intro, locale } = shown.asked.survey
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${this.#busy}
        lang=${locale}
        data-testid="survey"
      >
        <div class="part">
          <h2 id="title">${title}</h2>
          ${this.#thanks
            ? this.#renderThanks(this.#thanks)
            : html`${intro ? html`<p class="hint">${intro}</p>` : nothing}
              ${this.#renderForm(shown)}`}
        </div>
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderForm(shown: Shown): TemplateResult {
    const { texts } = this
    const { questions } = shown.asked.survey
    return html`
      <form
        class="fields"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#send(shown)
        }}
      >
        ${questions.map((question, at) =>
          renderQuestion(question, {
            texts,
            value: this.#answers.get(question.id) ?? null,
            wording: this.#wordingOf(question, questions[at - 1]),
            onValue: (value) => {
              this.#answers.set(question.id, value)
              this.requestUpdate()
            },
          })
        )}
        ${this.#problem
          ? html`<p class="problem" role="alert">${this.#problem}</p>`
          : nothing}
        <div class="actions">
          <button
            class="button"
            type="submit"
            data-testid="survey-send"
            aria-disabled=${this.#busy}
          >
            ${texts(shown.asked.answered_at ? "survey_change" : "survey_send")}
          </button>
        </div>
      </form>
    `
  }

  #renderThanks({ text, offer }: SurveyThanks): TemplateResult {
    const { texts } = this
    return html`
      <p data-testid="survey-thanks" data-focus tabindex="-1">${text}</p>
      ${offer
        ? html`<p>
            <a href=${offer.url}>${texts(`survey_${offer.kind}`)}</a>
          </p>`
        : nothing}
    `
  }

  /** Who gave the top score isn't asked what it would take to give it. */
  #wordingOf(question: SurveyQuestion, before: SurveyQuestion | undefined): string {
    const isTop =
      question.follows_nps &&
      before?.max !== undefined &&
      this.#answers.get(before.id) === before.max
    return isTop && question.top_text ? question.top_text : question.text
  }

  async #send({ send }: Shown): Promise<void> {
    if (this.#busy) {
      return
    }
    this.#busy = true
    this.#problem = null
    this.requestUpdate()
    try {
      const { thanks } = await send(
        [...this.#answers].map(([question_id, value]) => ({ question_id, value }))
      )
      this.#thanks = thanks
      this.announce(thanks.text)
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

/** The survey of an open link, or the one about an order that can still be answered. */
async function find(
  client: EncoreClient,
  { orderId, slug }: { orderId: string | undefined; slug: string | undefined },
  { signal, locale }: { signal: AbortSignal; locale: string | undefined }
): Promise<Shown | null> {
  const options = { signal, ...(locale && { locale }) }
  if (slug) {
    return {
      asked: await client.openSurvey(slug, options),
      send: (answers) => client.answerOpenSurvey(slug, answers, options),
    }
  }
  const { surveys } = await client.surveys({ ...options, ...(orderId && { orderId }) })
  const open = surveys.find(({ status }) => status === "open")
  return open
    ? {
        asked: await client.survey(open.id, options),
        send: (answers) => client.answerSurvey(open.id, answers, options),
      }
    : null
}
