import { createHash } from "node:crypto"
import { Locale, say } from "../../../i18n"
import { HtmlPage } from "../../../print/html/page"
import { html, SafeHtml } from "../html"
import { PromoterOffer } from "./promoter-offer"
import { STYLE } from "./page-style"
import { QuestionView, SurveyView } from "./survey-view"

/** What was given to questions, by their ids. */
export type Given = Map<string, unknown>

type FormInput = {
  shop: string
  survey: SurveyView
  given: Given
  /** Whether it was answered before, and this changes it. */
  answered: boolean
  /** What was wrong with what was sent. */
  error: string | null
}

/**
 * The page on which a survey is answered: one form, no script. What was chosen by the
 * link is chosen here, and nothing is sent before the button is pressed.
 */
export function formPage(input: FormInput): HtmlPage {
  const { survey, answered, error } = input
  const { locale } = survey
  return page(locale, survey.title, input.shop, [
    html`<h1>${survey.title}</h1>`,
    survey.intro ? html`<p>${survey.intro}</p>` : null,
    error
      ? html`<div class="error" role="alert">
          <h2>${say(locale, "surveys.page.error_title")}</h2>
          <p>${error}</p>
        </div>`
      : null,
    answered
      ? html`<p class="hint">${say(locale, "surveys.page.answered_hint")}</p>`
      : null,
    html`<form method="post" accept-charset="utf-8">
      ${survey.questions.map((question, index) => field(question, index, input))}
      <p class="hint">${say(locale, "surveys.page.no_record")}</p>
      <button>
        ${say(locale, answered ? "surveys.page.change" : "surveys.page.send")}
      </button>
    </form>`,
  ])
}

function field(question: QuestionView, index: number, input: FormInput): SafeHtml {
  const { locale } = input.survey
  const name = question.id
  const value = input.given.get(question.id)
  const must = question.required ? new SafeHtml(" required") : null
  const note = html`<small
    >(${say(
      locale,
      question.required ? "surveys.page.required" : "surveys.page.optional"
    )})</small
  >`
  const id = `q${index + 1}`
  if (question.type === "text") {
    return html`<div class="question">
      <label for="${id}">${wording(question)} ${note}</label>
      <textarea
        id="${id}"
        name="${name}"
        rows="4"
        maxlength="${question.max_length}"
        ${must}
      >
${newline(value)}</textarea
      >
    </div>`
  }
  return question.type === "score"
    ? html`<fieldset aria-describedby="${id}-ends">
        <legend>${question.text} ${note}</legend>
        <div class="scores ${question.kind}">
          ${scores(question).map((score) =>
            scoreButton(question, score, value, locale)
          )}
        </div>
        <p class="ends" id="${id}-ends">
          <span>${question.min} – ${question.low}</span>
          <span>${question.max} – ${question.high}</span>
        </p>
      </fieldset>`
    : html`<fieldset>
        <legend>
          ${question.text} ${note}
          ${question.multiple
            ? html`<small>${say(locale, "surveys.page.several")}</small>`
            : null}
        </legend>
        ${(question.choices ?? []).map(
          (choice) =>
            html`<label class="choice">
              <input
                type="${question.multiple ? "checkbox" : "radio"}"
                name="${name}"
                value="${choice.id}"
                ${checked([value].flat().includes(choice.id))}
                ${question.multiple ? null : must}
              />
              <span>${choice.text}</span>
            </label>`
        )}
      </fieldset>`
}

/** A browser leaves out the first line break of a text field. */
function newline(value: unknown): string {
  return typeof value === "string" ? `\n${value}` : ""
}

/** Of the reason of an NPS both wordings: the style shows the one that fits the score. */
function wording({ text, top_text }: QuestionView): SafeHtml {
  return top_text
    ? html`<span class="rest">${text}</span><span class="top">${top_text}</span>`
    : html`${text}`
}

function scores({ min = 0, max = 0 }: QuestionView): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index)
}

function scoreButton(
  question: QuestionView,
  score: number,
  value: unknown,
  locale: Locale
): SafeHtml {
  const isTop = question.kind === "nps" && score === question.max
  return html`<label>
    <input
      type="radio"
      name="${question.id}"
      value="${score}"
      aria-label="${say(locale, "surveys.page.score_label", {
        score,
        max: question.max ?? 0,
      })}"
      ${checked(String(value) === String(score))}${isTop
        ? new SafeHtml(` class="best"`)
        : null}${question.required ? new SafeHtml(" required") : null}
    />
    <span aria-hidden="true">${score}</span>
  </label>`
}

function checked(is: boolean): SafeHtml | null {
  return is ? new SafeHtml(" checked") : null
}

type ThanksInput = {
  shop: string
  locale: Locale
  /** The survey's own words, or none. */
  thanks: string | null
  segment: string | null
  offer: PromoterOffer | null
  /** Until when, and where, it can be changed. */
  change: { until: string; href: string } | null
}

/** What follows an answer: thanks, and what a promoter may like to do. */
export function thanksPage(input: ThanksInput): HtmlPage {
  const { locale, offer, change, segment } = input
  const title = say(locale, "surveys.page.thanks_title")
  const own = segment === "detractor" ? "thanks_low" : "thanks_text"
  return page(locale, title, input.shop, [
    html`<h1>${title}</h1>
      <p>${input.thanks ?? say(locale, `surveys.page.${own}`)}</p>`,
    offer
      ? html`<section class="offer">
          <p>
            ${say(
              locale,
              offer.kind === "referral"
                ? "surveys.page.friends_text"
                : "surveys.page.review_text"
            )}
          </p>
          <a class="button" href="${offer.url}"
            >${say(
              locale,
              offer.kind === "referral"
                ? "surveys.page.friends_link"
                : "surveys.page.review_link"
            )}</a
          >
        </section>`
      : null,
    change
      ? html`<p class="hint">
          ${say(locale, "surveys.page.change_hint", { until: change.until })}
          <a href="${change.href}">${say(locale, "surveys.page.change_link")}</a>
        </p>`
      : null,
  ])
}

/** What every link shows that leads nowhere, whatever the reason. */
export function gonePage(locale: Locale, shop: string): HtmlPage {
  const title = say(locale, "surveys.page.gone_title")
  return page(locale, title, shop, [
    html`<h1>${title}</h1>
      <p>${say(locale, "surveys.page.gone_text")}</p>`,
  ])
}

/** Too many tries; when to come back says the header. */
export function busyPage(locale: Locale, shop: string): HtmlPage {
  const title = say(locale, "surveys.page.busy_title")
  return page(locale, title, shop, [
    html`<h1>${title}</h1>
      <p>${say(locale, "errors.too_many_requests")}</p>`,
  ])
}

function page(
  locale: Locale,
  title: string,
  shop: string,
  parts: (SafeHtml | null)[]
): HtmlPage {
  // The browser takes the style only if it is this to the letter, blanks and all.
  const hash = createHash("sha256").update(STYLE).digest("base64")
  return {
    html: html`<!doctype html>
      <html lang="${locale === "zh" ? "zh-Hans" : locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <title>${title} – ${shop}</title>
          ${new SafeHtml(`<style>${STYLE}</style>`)}
        </head>
        <body>
          <header>${shop}</header>
          <main>${parts.filter((part) => part !== null)}</main>
        </body>
      </html> `.toString(),
    contentSecurityPolicy: [
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  }
}
