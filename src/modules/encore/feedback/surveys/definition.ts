import { z } from "@medusajs/framework/zod"
import { LOCALES } from "../../../../i18n"
import { LEVELS, SCORE_KINDS } from "./question-types"

/** A survey has no more: enforced here, by the database, and on every page. */
export const MOST_QUESTIONS = 5

/** The languages that texts can be given in. */
export const Language = z.enum(LOCALES)

export type Language = z.infer<typeof Language>

const short = z.string().trim().min(1).max(200)

/** Texts of a survey in one language. */
const SurveyWords = z.strictObject({
  title: short,
  intro: z.string().trim().max(1_000).nullable().default(null),
  thanks: z.string().trim().max(1_000).nullable().default(null),
})

export type SurveyWords = z.infer<typeof SurveyWords>

/** At least one language has to be there: the first of them stands in for those that
 * aren't. */
function byLanguage<Words extends z.ZodType>(words: Words) {
  return z
    .partialRecord(Language, words)
    .refine((texts) => Object.keys(texts).length > 0, {
      message: "Write it in at least one language",
    })
}

const text = z.string().trim().min(1).max(500)

const QuestionWords = z.strictObject({
  text,
  /** Of the question for the reason of an NPS: what those are asked who gave the top
   * score. */
  top_text: text.nullable().default(null),
  /** What the ends of a scale mean. */
  low: z.string().trim().max(60).nullable().default(null),
  high: z.string().trim().max(60).nullable().default(null),
})

export type QuestionWords = z.infer<typeof QuestionWords>

const id = z
  .string()
  .trim()
  .regex(/^[a-z0-9_-]{1,40}$/)

const Choice = z.strictObject({ id, texts: byLanguage(short) })

export type Choice = z.infer<typeof Choice>

const common = {
  /** The same question through all versions; a new one gets one. */
  key: id.optional(),
  level: z.enum(LEVELS).nullable().default(null),
  required: z.boolean().default(false),
  texts: byLanguage(QuestionWords),
}

export const Question = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("score"), kind: z.enum(SCORE_KINDS), ...common }),
  z.strictObject({
    type: z.literal("choice"),
    multiple: z.boolean().default(false),
    choices: z
      .array(Choice)
      .min(2)
      .max(20)
      .refine((all) => new Set(all.map((choice) => choice.id)).size === all.length, {
        message: "Two choices have the same id",
      }),
    ...common,
  }),
  z.strictObject({
    type: z.literal("text"),
    /** Whether it asks for the reason of the NPS question before it. */
    follows_nps: z.boolean().default(false),
    ...common,
  }),
])

export type Question = z.infer<typeof Question>

/** The questions of a survey, in their order; whether they go together says
 * `problemOf`. */
export const Questions = z.array(Question).min(1)

/** What members see of a survey. */
export const SurveyTexts = byLanguage(SurveyWords)

export type SurveyTexts = z.infer<typeof SurveyTexts>

export type QuestionProblem = {
  key:
    | "survey_too_many_questions"
    | "survey_one_nps"
    | "survey_nps_needs_reason"
    | "survey_reason_without_nps"
    | "survey_same_key"
  params: Record<string, number>
}

/**
 * What keeps questions from being a survey; null: nothing. The score of an NPS is always
 * followed by the question for its reason: a bare number tells nobody what to do.
 */
export function problemOf(questions: Question[]): QuestionProblem | null {
  const isNps = (question: Question | undefined) =>
    question?.type === "score" && question.kind === "nps"
  const isReason = (question: Question | undefined) =>
    question?.type === "text" && question.follows_nps
  const keys = questions.flatMap((question) => question.key ?? [])
  const problem = (key: QuestionProblem["key"]) => ({
    key,
    params: { max: MOST_QUESTIONS },
  })
  if (questions.length > MOST_QUESTIONS) {
    return problem("survey_too_many_questions")
  }
  if (questions.filter(isNps).length > 1) {
    return problem("survey_one_nps")
  }
  if (
    questions.some((question, at) => isNps(question) && !isReason(questions[at + 1]))
  ) {
    return problem("survey_nps_needs_reason")
  }
  if (
    questions.some((question, at) => isReason(question) && !isNps(questions[at - 1]))
  ) {
    return problem("survey_reason_without_nps")
  }
  return new Set(keys).size < keys.length ? problem("survey_same_key") : null
}

/** Texts in a language; else in English, else in the first that there is. */
export function wordsIn<Words>(
  texts: Partial<Record<Language, Words>>,
  locale: string
): Words {
  const words =
    texts[locale as Language] ?? texts.en ?? Object.values(texts).find(Boolean)
  return words as Words
}
