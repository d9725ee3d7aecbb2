import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import { TEXT_LOCALES, type TextLocale } from "../../lib/messages"
import {
  MOST_QUESTIONS,
  type Survey,
  SURVEY_TRIGGERS,
  type SurveyInput,
} from "../../lib/surveys"
import { STAGES } from "../../lib/types"
import { fromZonedInput, toZonedInput } from "../../lib/zoned-time"
import {
  inLanguages,
  newQuestion,
  questionCount,
  questionsOf,
  QuestionValues,
  questionValuesOf,
} from "./question-values"

const OFFERS = ["none", "referral", "review"] as const

const Words = z.object({ title: z.string(), intro: z.string(), thanks: z.string() })

/** What is written, without what can be wrong with it. */
const Values = z.object({
  name: z.string(),
  texts: z.record(z.enum(TEXT_LOCALES), Words),
  questions: z.array(QuestionValues),
  trigger: z.enum(SURVEY_TRIGGERS),
  nth: z.string(),
  date: z.string(),
  channel: z.enum(["email", "sms"]),
  delay_hours: z.string(),
  sample_percent: z.string(),
  period_days: z.string(),
  reminder_days: z.string(),
  expires_days: z.string(),
  stages: z.array(z.enum(STAGES)),
  tier_ids: z.array(z.string()),
  complaint_nps: z.string(),
  complaint_satisfaction: z.string(),
  complaint_effort: z.string(),
  category: z.string(),
  offer: z.enum(OFFERS),
  review_url: z.string(),
  link_open: z.boolean(),
})

/** A survey as the form holds it: numbers as they were typed, a time on the shop's
 * clocks, every text in every language, empty where it isn't written. */
export type SurveyValues = z.infer<typeof Values>

type Numeric = {
  [Key in keyof SurveyValues]: SurveyValues[Key] extends string ? Key : never
}[keyof SurveyValues]

/** From where to where numbers go; whether one may be left out. */
const NUMBERS: [name: Numeric, min: number, max: number, optional?: boolean][] = [
  ["delay_hours", 0, 8_760],
  ["sample_percent", 1, 100],
  ["period_days", 0, 3_650],
  ["reminder_days", 1, 90, true],
  ["expires_days", 1, 365],
  ["complaint_nps", 0, 10, true],
  ["complaint_satisfaction", 0, 5, true],
  ["complaint_effort", 0, 7, true],
]

type Problem = { path: (string | number)[]; message: string }

/** The languages in which anything is written. */
export function languagesOf(values: SurveyValues): TextLocale[] {
  return TEXT_LOCALES.filter(
    (locale) =>
      values.texts[locale].title.trim() ||
      values.questions.some(
        ({ texts, reason, choices }) =>
          texts[locale].text.trim() ||
          reason.texts[locale].text.trim() ||
          choices.some((choice) => choice.texts[locale].trim())
      )
  )
}

/** The texts that a language lacks, by where they stand in the form. */
export function missingIn(values: SurveyValues, locale: TextLocale): Problem["path"][] {
  return [
    ...(values.texts[locale].title.trim() ? [] : [["texts", locale, "title"]]),
    ...values.questions.flatMap(({ kind, texts, reason, choices }, at) => [
      ...(texts[locale].text.trim()
        ? []
        : [["questions", at, "texts", locale, "text"]]),
      ...(kind !== "nps" || reason.texts[locale].text.trim()
        ? []
        : [["questions", at, "reason", "texts", locale, "text"]]),
      ...(kind === "choice" ? choices : []).flatMap((choice, index) =>
        choice.texts[locale].trim()
          ? []
          : [["questions", at, "choices", index, "texts", locale]]
      ),
    ]),
  ]
}

/** What is wrong with a survey, each with its place and a sentence that says what to do. */
function problemsOf(values: SurveyValues, t: TFunction<"encore">): Problem[] {
  const written = languagesOf(values)
  const languages = written.length ? written : [TEXT_LOCALES[0]]
  const found: Problem[] = languages.flatMap((locale) =>
    missingIn(values, locale).map((path) => ({
      path,
      message: t("surveys.errors.text"),
    }))
  )
  const wrong = (path: string | Problem["path"], message: string) =>
    found.push({ path: [path].flat(), message })

  if (!values.name.trim()) {
    wrong("name", t("surveys.errors.name"))
  }
  if (questionCount(values.questions) > MOST_QUESTIONS) {
    wrong("questions", t("surveys.errors.most", { max: MOST_QUESTIONS }))
  }
  if (!values.questions.length) {
    wrong("questions", t("surveys.errors.none"))
  }
  if (values.questions.filter(({ kind }) => kind === "nps").length > 1) {
    wrong("questions", t("surveys.errors.oneNps"))
  }
  values.questions.forEach(({ kind, choices }, at) => {
    if (kind === "choice" && choices.length < 2) {
      wrong(["questions", at, "choices"], t("surveys.errors.choices"))
    }
  })
  for (const [name, min, max, optional] of NUMBERS) {
    const typed = values[name].trim()
    const isLeftOut = optional && typed === ""
    const isFit =
      /^\d{1,5}$/.test(typed) && Number(typed) >= min && Number(typed) <= max
    if (!isLeftOut && !isFit) {
      wrong(name, t("surveys.errors.number", { min, max }))
    }
  }
  if (
    values.reminder_days &&
    Number(values.reminder_days) >= Number(values.expires_days)
  ) {
    wrong("reminder_days", t("surveys.errors.reminder"))
  }
  if (values.trigger === "nth_order" && !/^[1-9]\d{0,3}$/.test(values.nth.trim())) {
    wrong("nth", t("surveys.errors.number", { min: 1, max: 9_999 }))
  }
  if (values.trigger === "date" && !values.date) {
    wrong("date", t("surveys.errors.date"))
  }
  if (values.offer === "review" && !/^https?:\/\/\S+$/.test(values.review_url.trim())) {
    wrong("review_url", t("surveys.errors.url"))
  }
  return found
}

export function surveySchema(t: TFunction<"encore">) {
  return Values.superRefine((values, context) => {
    for (const problem of problemsOf(values, t)) {
      context.addIssue({ code: "custom", ...problem })
    }
  })
}

const orEmpty = (value: number | null) => (value === null ? "" : String(value))

const orNull = (typed: string) => (typed.trim() ? Number(typed) : null)

/** What the form starts with: a survey, or an empty one with one question. */
export function valuesOf(survey: Survey | null, zone: string): SurveyValues {
  const delivery = survey?.delivery
  return {
    name: survey?.name ?? "",
    texts: inLanguages((locale) => {
      const words = survey?.texts[locale]
      return {
        title: words?.title ?? "",
        intro: words?.intro ?? "",
        thanks: words?.thanks ?? "",
      }
    }),
    questions: survey
      ? questionValuesOf(survey.questions)
      : [newQuestion("satisfaction")],
    trigger: delivery?.trigger ?? "order_delivered",
    nth: orEmpty(delivery?.nth ?? null),
    date: delivery?.date ? toZonedInput(delivery.date, zone) : "",
    channel: delivery?.channel ?? "email",
    delay_hours: String(delivery?.delay_hours ?? 24),
    sample_percent: String(delivery?.sample_percent ?? 100),
    period_days: String(delivery?.period_days ?? 30),
    reminder_days: delivery ? orEmpty(delivery.reminder_days) : "4",
    expires_days: String(delivery?.expires_days ?? 30),
    stages: delivery?.stages ?? [],
    tier_ids: delivery?.tier_ids ?? [],
    complaint_nps: delivery ? orEmpty(delivery.complaint.nps) : "6",
    complaint_satisfaction: delivery ? orEmpty(delivery.complaint.satisfaction) : "2",
    complaint_effort: delivery ? orEmpty(delivery.complaint.effort) : "2",
    category: delivery?.complaint.category ?? "other",
    offer: delivery?.promoter.offer ?? "referral",
    review_url: delivery?.promoter.review_url ?? "",
    link_open: survey?.link_open ?? false,
  }
}

/** What the server is told. */
export function inputOf(values: SurveyValues, zone: string): SurveyInput {
  return {
    name: values.name.trim(),
    ...shownOf(values),
    delivery: {
      trigger: values.trigger,
      nth: values.trigger === "nth_order" ? Number(values.nth) : null,
      date: values.trigger === "date" ? fromZonedInput(values.date, zone) : null,
      channel: values.channel,
      delay_hours: Number(values.delay_hours),
      sample_percent: Number(values.sample_percent),
      period_days: Number(values.period_days),
      reminder_days: orNull(values.reminder_days),
      expires_days: Number(values.expires_days),
      stages: values.stages,
      tier_ids: values.tier_ids,
      complaint: {
        nps: orNull(values.complaint_nps),
        satisfaction: orNull(values.complaint_satisfaction),
        effort: orNull(values.complaint_effort),
        category: values.category,
      },
      promoter: {
        offer: values.offer,
        review_url: values.review_url.trim() || null,
      },
    },
    link_open: values.link_open,
  }
}

/** What members see of it. */
function shownOf(values: SurveyValues): Pick<SurveyInput, "texts" | "questions"> {
  const languages = languagesOf(values)
  return {
    texts: Object.fromEntries(
      languages.map((locale) => {
        const { title, intro, thanks } = values.texts[locale]
        return [
          locale,
          { title, intro: intro.trim() || null, thanks: thanks.trim() || null },
        ]
      })
    ),
    questions: questionsOf(values.questions, languages),
  }
}

/** The same for the preview in a language: what isn't written yet is a dash, so that one
 * can watch the page while writing; null where there is nothing to show. */
export function previewOf(values: SurveyValues, locale: TextLocale) {
  if (!values.questions.length || questionCount(values.questions) > MOST_QUESTIONS) {
    return null
  }
  const dashed = (text: string) => text.trim() || "–"
  const { title, intro, thanks } = values.texts[locale]
  const questions = values.questions.map((question) => ({
    ...question,
    texts: inLanguages((one) => ({
      ...question.texts[one],
      text: dashed(question.texts[one].text),
    })),
    choices: question.choices.map((choice) => ({
      ...choice,
      texts: inLanguages((one) => dashed(choice.texts[one])),
    })),
    reason: {
      ...question.reason,
      texts: inLanguages((one) => ({
        ...question.reason.texts[one],
        text: dashed(question.reason.texts[one].text),
      })),
    },
  }))
  return {
    locale,
    texts: {
      [locale]: {
        title: dashed(title),
        intro: intro.trim() || null,
        thanks: thanks.trim() || null,
      },
    },
    questions: questionsOf(questions, [locale]),
  }
}
