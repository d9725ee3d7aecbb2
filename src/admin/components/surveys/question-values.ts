import { z } from "@medusajs/framework/zod"

import { TEXT_LOCALES, type TextLocale } from "../../lib/messages"
import {
  type Choice,
  LEVELS,
  type Level,
  type Question,
  type QuestionWords,
  type Texts,
} from "../../lib/surveys"

/** What a question can be. An NPS comes with the question for its reason: the server
 * has neither without the other, so the form has them as one. */
export const QUESTION_KINDS = [
  "nps",
  "satisfaction",
  "effort",
  "choice",
  "text",
] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A value for each language. */
export function inLanguages<Value>(valueIn: (locale: TextLocale) => Value) {
  return Object.fromEntries(
    TEXT_LOCALES.map((locale) => [locale, valueIn(locale)])
  ) as Record<TextLocale, Value>
}

const perLanguage = <Words extends z.ZodType>(words: Words) =>
  z.record(z.enum(TEXT_LOCALES), words)

const level = z.enum([...LEVELS, "none"])

export const QuestionValues = z.object({
  kind: z.enum(QUESTION_KINDS),
  /** Empty: a new one. */
  key: z.string(),
  level,
  required: z.boolean(),
  multiple: z.boolean(),
  texts: perLanguage(z.object({ text: z.string(), low: z.string(), high: z.string() })),
  choices: z.array(z.object({ id: z.string(), texts: perLanguage(z.string()) })),
  reason: z.object({
    key: z.string(),
    level,
    required: z.boolean(),
    texts: perLanguage(z.object({ text: z.string(), top_text: z.string() })),
  }),
})

export type QuestionValues = z.infer<typeof QuestionValues>

/** How many questions of the server's these are. */
export const questionCount = (questions: QuestionValues[]) =>
  questions.length + questions.filter(({ kind }) => kind === "nps").length

export const newChoice = (): QuestionValues["choices"][number] => ({
  id: `choice_${crypto.randomUUID().slice(0, 8)}`,
  texts: inLanguages(() => ""),
})

export function newQuestion(kind: QuestionKind): QuestionValues {
  return {
    kind,
    key: "",
    level: "none",
    required: kind === "nps",
    multiple: false,
    texts: inLanguages(() => ({ text: "", low: "", high: "" })),
    choices: kind === "choice" ? [newChoice(), newChoice()] : [],
    reason: newReason(),
  }
}

const newReason = (): QuestionValues["reason"] => ({
  key: "",
  level: "none",
  required: false,
  texts: inLanguages(() => ({ text: "", top_text: "" })),
})

/** The server's questions as the form has them. */
export function questionValuesOf(questions: Question[]): QuestionValues[] {
  return questions.flatMap((question, at) => {
    if (question.type === "text" && question.follows_nps) {
      return []
    }
    const next = questions[at + 1]
    return {
      kind: question.type === "score" ? question.kind : question.type,
      key: question.key ?? "",
      level: question.level ?? "none",
      required: question.required,
      multiple: question.type === "choice" && question.multiple,
      texts: inLanguages((locale) => {
        const words = question.texts[locale]
        return {
          text: words?.text ?? "",
          low: words?.low ?? "",
          high: words?.high ?? "",
        }
      }),
      choices:
        question.type === "choice"
          ? question.choices.map(({ id, texts }) => ({
              id,
              texts: inLanguages((locale) => texts[locale] ?? ""),
            }))
          : [],
      reason:
        question.type === "score" && question.kind === "nps" && next
          ? reasonOf(next)
          : newReason(),
    }
  })
}

const reasonOf = ({
  key,
  level,
  required,
  texts,
}: Question): QuestionValues["reason"] => ({
  key: key ?? "",
  level: level ?? "none",
  required,
  texts: inLanguages((locale) => ({
    text: texts[locale]?.text ?? "",
    top_text: texts[locale]?.top_text ?? "",
  })),
})

/** And back: in these languages, those alone that are written in. */
export function questionsOf(
  values: QuestionValues[],
  locales: readonly TextLocale[]
): Question[] {
  return values.flatMap((value): Question[] => {
    const common = {
      ...keyOf(value),
      level: levelOf(value.level),
      required: value.required,
      texts: wordsIn(locales, (locale) => {
        const { text, low, high } = value.texts[locale]
        return { text, top_text: null, low: low || null, high: high || null }
      }),
    }
    switch (value.kind) {
      case "choice":
        return [
          {
            type: "choice",
            multiple: value.multiple,
            choices: value.choices.map((choice) => choiceOf(choice, locales)),
            ...common,
          },
        ]
      case "text":
        return [{ type: "text", follows_nps: false, ...common }]
      case "nps":
        return [
          { type: "score", kind: "nps", ...common },
          {
            type: "text",
            follows_nps: true,
            ...keyOf(value.reason),
            level: levelOf(value.reason.level),
            required: value.reason.required,
            texts: wordsIn(locales, (locale) => {
              const { text, top_text } = value.reason.texts[locale]
              return { text, top_text: top_text || null, low: null, high: null }
            }),
          },
        ]
      default:
        return [{ type: "score", kind: value.kind, ...common }]
    }
  })
}

const keyOf = ({ key }: { key: string }) => (key ? { key } : {})

const levelOf = (value: z.infer<typeof level>): Level | null =>
  value === "none" ? null : value

function wordsIn(
  locales: readonly TextLocale[],
  wordsOf: (locale: TextLocale) => QuestionWords
): Texts<QuestionWords> {
  return Object.fromEntries(locales.map((locale) => [locale, wordsOf(locale)]))
}

const choiceOf = (
  { id, texts }: QuestionValues["choices"][number],
  locales: readonly TextLocale[]
): Choice => ({
  id,
  texts: Object.fromEntries(locales.map((locale) => [locale, texts[locale]])),
})
