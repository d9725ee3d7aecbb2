import { NewComplaint } from "../complaints/open"
import { Answer } from "./check-answers"
import { wordsIn } from "./definition"
import { SurveyDelivery } from "./delivery"

type AnsweredBy = {
  id: string
  member_id: string | null
  order_id: string | null
  locale: string
  answered_at: Date
  changed_at: Date | null
  survey: { delivery: SurveyDelivery }
}

/** Whether one of the scores is at or under what the survey takes for a complaint. */
export function isComplaint(
  answers: Pick<Answer, "question" | "score">[],
  { complaint }: Pick<SurveyDelivery, "complaint">
): boolean {
  return answers.some(({ question, score }) => {
    const limit = question.kind === null ? null : complaint[question.kind]
    return score !== null && limit !== null && score <= limit
  })
}

/**
 * The complaint that an answer is; null for one that is none, and for one of nobody whom
 * the shop could answer. It has all that was answered in it, in the words of the questions.
 */
export function complaintOf(
  response: AnsweredBy,
  answers: Answer[]
): NewComplaint | null {
  const { delivery } = response.survey
  if (!response.member_id || !isComplaint(answers, delivery)) {
    return null
  }
  return {
    key: `survey:${response.id}`,
    source: "survey",
    member_id: response.member_id,
    order_id: response.order_id,
    response_id: response.id,
    category: delivery.complaint.category,
    message: answers.map((answer) => inWords(answer, response.locale)).join("\n\n"),
    locale: response.locale,
    at: response.changed_at ?? response.answered_at,
  }
}

/** A question as it was asked, and what was answered. */
function inWords({ question, score, choices, text }: Answer, locale: string): string {
  const chosen = (choices ?? []).map((id) => {
    const choice = question.choices?.find((each) => each.id === id)
    return choice ? wordsIn(choice.texts, locale) : id
  })
  return [
    wordsIn(question.texts, locale).text,
    text ?? score ?? chosen.join(", "),
  ].join("\n")
}
