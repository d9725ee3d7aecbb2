import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { Settings } from "../../program/settings"
import { MOST_QUESTIONS } from "./definition"
import { scoreRange } from "./scale"
import { StoredQuestion } from "./stored-survey"

/** The most that can be written in answer to a question. */
export const LONGEST_TEXT = 4_000

/** What was given to a question: a number, the id of a choice or several, or words. */
export type GivenAnswer = { question_id: string; value: unknown }

/** An answer that is one; which of the three it has, its question says. */
export type Answer = {
  question: StoredQuestion
  score: number | null
  choices: string[] | null
  text: string | null
}

/**
 * The answers among what was given, in the order of the questions. Nothing given to a
 * question that may be left out is no answer.
 *
 * @throws INVALID_DATA for a question that isn't one of these, or twice; for a score out
 * of its range; for a choice that there isn't, or several of one; for too long a text; for
 * a required question without an answer, and for no answer at all
 */
export function checkAnswers(
  questions: StoredQuestion[],
  given: GivenAnswer[],
  settings: Pick<Settings, "nps">
): Answer[] {
  if (given.length > MOST_QUESTIONS) {
    throw invalid("answers_over_limit", { max: MOST_QUESTIONS })
  }
  const asked = new Map(questions.map((question) => [question.id, question]))
  const values = new Map<string, unknown>()
  for (const { question_id, value } of given) {
    if (!asked.has(question_id)) {
      throw invalid("answer_unknown_question")
    }
    if (values.has(question_id)) {
      throw invalid("answer_twice", { number: asked.get(question_id)!.position + 1 })
    }
    values.set(question_id, value)
  }
  const answers = questions.flatMap((question) => {
    const answer = answerTo(question, values.get(question.id), settings)
    if (!answer && question.required) {
      throw invalid("answer_required", { number: question.position + 1 })
    }
    return answer ?? []
  })
  if (!answers.length) {
    throw invalid("answer_nothing")
  }
  return answers
}

function answerTo(
  question: StoredQuestion,
  value: unknown,
  settings: Pick<Settings, "nps">
): Answer | null {
  const nothing = value === undefined || value === null || value === ""
  if (nothing || (Array.isArray(value) && !value.length)) {
    return null
  }
  const none = { question, score: null, choices: null, text: null }
  switch (question.type) {
    case "score":
      return { ...none, score: scoreOf(question, value, settings) }
    case "choice":
      return { ...none, choices: choicesOf(question, value) }
    case "text": {
      const text = textOf(question, value)
      return text ? { ...none, text } : null
    }
  }
}

/** A form sends digits, the API a number. */
function scoreOf(
  question: StoredQuestion,
  value: unknown,
  settings: Pick<Settings, "nps">
): number {
  const { min, max } = scoreRange(question.kind!, settings)
  const score =
    typeof value === "string" && /^-?\d{1,3}$/.test(value) ? Number(value) : value
  if (
    typeof score !== "number" ||
    !Number.isInteger(score) ||
    score < min ||
    score > max
  ) {
    throw invalid("answer_out_of_range", { number: question.position + 1, min, max })
  }
  return score
}

function choicesOf(question: StoredQuestion, value: unknown): string[] {
  const chosen = [...new Set([value].flat())]
  const known = new Set((question.choices ?? []).map((choice) => choice.id))
  const number = question.position + 1
  if (!chosen.every((id): id is string => typeof id === "string" && known.has(id))) {
    throw invalid("answer_unknown_choice", { number })
  }
  if (!question.multiple && chosen.length > 1) {
    throw invalid("answer_one_choice", { number })
  }
  return chosen
}

function textOf(question: StoredQuestion, value: unknown): string {
  const number = question.position + 1
  if (typeof value !== "string") {
    throw invalid("answer_not_text", { number })
  }
  // Postgres keeps no null characters; browsers send line ends in two.
  const text = value.replace(/\0/g, "").replace(/\r\n?/g, "\n").trim()
  if (text.length > LONGEST_TEXT) {
    throw invalid("answer_too_long", { number, max: LONGEST_TEXT })
  }
  return text
}

function invalid(key: string, params: Record<string, number> = {}): EncoreError {
  return new EncoreError(MedusaError.Types.INVALID_DATA, key, params)
}
