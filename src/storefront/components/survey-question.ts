import { css, html, nothing, type TemplateResult } from "lit"
import { live } from "lit/directives/live.js"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { AnswerValue, SurveyQuestion } from "../types.ts"

export const surveyQuestionStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .asked {
    padding: 0;
    font-weight: 550;
  }

  .scores {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(2.75rem, 1fr));
    gap: 0.375rem;
    margin-top: 0.5rem;
  }

  .scores label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 2.75rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }

  .scores input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .scores label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .scores label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin-top: 0.25rem;
  }

  .choices {
    display: grid;
    gap: 0.25rem;
    margin-top: 0.375rem;
  }

  .choices label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    cursor: pointer;
  }

  .choices input {
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
`

type QuestionState = {
  texts: Texts<Messages>
  value: AnswerValue
  /** What is asked, in these words. */
  wording: string
  onValue: (value: AnswerValue) => void
}

/** One question of a survey with its field. */
export function renderQuestion(
  question: SurveyQuestion,
  state: QuestionState
): TemplateResult {
  if (question.type === "text") {
    return renderText(question, state)
  }
  return html`
    <fieldset>
      <legend>${state.wording} ${hintOf(question, state)}</legend>
      ${question.type === "score"
        ? renderScores(question, state)
        : renderChoices(question, state)}
    </fieldset>
  `
}

function hintOf(
  { required }: SurveyQuestion,
  { texts }: QuestionState
): TemplateResult {
  return html`<span class="hint"
    >(${texts(required ? "survey_required" : "survey_optional")})</span
  >`
}

function renderScores(
  { id, min = 0, max = 0, low, high }: SurveyQuestion,
  { value, onValue }: QuestionState
): TemplateResult {
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return html`
    <div class="scores">
      ${scores.map(
        (score) =>
          html`<label>
            <input
              type="radio"
              name=${id}
              .checked=${live(value === score)}
              @change=${() => onValue(score)}
            />
            ${score}
          </label>`
      )}
    </div>
    ${low || high
      ? html`<p class="hint ends">
          <span>${low ? `${min} – ${low}` : ""}</span>
          <span>${high ? `${max} – ${high}` : ""}</span>
        </p>`
      : nothing}
  `
}

function renderChoices(
  { id, choices = [], multiple }: SurveyQuestion,
  { texts, value, onValue }: QuestionState
): TemplateResult {
  const chosen = Array.isArray(value) ? value : []
  const choose = (choice: string, isChosen: boolean) =>
    onValue(
      multiple
        ? [...chosen.filter((one) => one !== choice), ...(isChosen ? [choice] : [])]
        : [choice]
    )
  return html`
    ${multiple ? html`<p class="hint">${texts("survey_several")}</p>` : nothing}
    <div class="choices">
      ${choices.map(
        (choice) =>
          html`<label>
            <input
              type=${multiple ? "checkbox" : "radio"}
              name=${id}
              .checked=${live(chosen.includes(choice.id))}
              @change=${({ target }: Event) =>
                choose(choice.id, target instanceof HTMLInputElement && target.checked)}
            />
            ${choice.text}
          </label>`
      )}
    </div>
  `
}

function renderText(
  question: SurveyQuestion,
  { wording, value, onValue, ...state }: QuestionState
): TemplateResult {
  const { id, max_length } = question
  return html`
    <div class="field">
      <label class="asked" for=${id}>
        ${wording} ${hintOf(question, { wording, value, onValue, ...state })}
      </label>
      <textarea
        id=${id}
        rows="3"
        maxlength=${max_length ?? nothing}
        .value=${live(typeof value === "string" ? value : "")}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLTextAreaElement) {
            onValue(target.value)
          }
        }}
      ></textarea>
    </div>
  `
}
