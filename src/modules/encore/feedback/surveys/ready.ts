import { LOCALES, say } from "../../../../i18n"
import { Choice, Question, QuestionWords, SurveyTexts } from "./definition"
import { SurveyDelivery, SurveyTrigger } from "./delivery"
import { Level, ScoreKind } from "./question-types"
import { SaveSurveyInput } from "./save-survey"

/** The sets of questions that are ready to use. */
export const READY_SURVEYS = [
  "after_purchase",
  "nps",
  "after_complaint",
  "product_quality",
  "delivery",
] as const

export type ReadySurvey = (typeof READY_SURVEYS)[number]

type ReadyQuestion = {
  key: string
  level?: Level
  required?: boolean
} & (
  | { type: "score"; kind: ScoreKind }
  | { type: "choice"; choices: string[] }
  | { type: "text"; follows_nps?: boolean }
)

type Ready = {
  trigger: SurveyTrigger
  delivery: Partial<Omit<SurveyDelivery, "trigger" | "complaint">>
  /** Of the complaint that a low score opens. */
  category?: string
  questions: ReadyQuestion[]
}

const RECOMMEND: ReadyQuestion[] = [
  { key: "recommend", type: "score", kind: "nps", level: "emotional", required: true },
  { key: "reason", type: "text", follows_nps: true },
]

const SETS: Record<ReadySurvey, Ready> = {
  after_purchase: {
    trigger: "order_placed",
    delivery: { delay_hours: 24 },
    category: "website",
    questions: [
      {
        key: "arrived_by",
        type: "choice",
        level: "cognitive",
        choices: ["search", "social", "friend", "mail", "other"],
      },
      {
        key: "purchase",
        type: "score",
        kind: "satisfaction",
        level: "emotional",
        required: true,
      },
      { key: "simple", type: "score", kind: "effort", level: "behavioural" },
      ...RECOMMEND,
    ],
  },
  nps: {
    trigger: "order_delivered",
    delivery: { delay_hours: 72, period_days: 90 },
    questions: RECOMMEND,
  },
  after_complaint: {
    trigger: "complaint_resolved",
    delivery: { delay_hours: 24, period_days: 0, reminder_days: null },
    category: "service",
    questions: [
      {
        key: "settled",
        type: "score",
        kind: "satisfaction",
        level: "emotional",
        required: true,
      },
      { key: "effort", type: "score", kind: "effort", level: "behavioural" },
      { key: "missing", type: "text" },
    ],
  },
  product_quality: {
    trigger: "order_delivered",
    delivery: { delay_hours: 336 },
    category: "product_quality",
    questions: [
      {
        key: "quality",
        type: "score",
        kind: "satisfaction",
        level: "cognitive",
        required: true,
      },
      { key: "price", type: "score", kind: "satisfaction", level: "cognitive" },
      { key: "joy", type: "score", kind: "satisfaction", level: "emotional" },
      { key: "better", type: "text" },
    ],
  },
  delivery: {
    trigger: "order_delivered",
    delivery: { delay_hours: 4 },
    category: "delivery",
    questions: [
      {
        key: "arrival",
        type: "score",
        kind: "satisfaction",
        level: "emotional",
        required: true,
      },
      {
        key: "waiting",
        type: "choice",
        level: "cognitive",
        choices: ["sooner", "as_said", "later"],
      },
      { key: "parcel", type: "score", kind: "satisfaction", level: "cognitive" },
      { key: "better", type: "text" },
    ],
  },
}

/** A ready set as a draft, in all languages; `name` in the admin's. */
export function readySurvey(
  handle: ReadySurvey,
  name: string
): Omit<SaveSurveyInput, "by"> & { delivery: SurveyDelivery } {
  const { trigger, delivery, category, questions } = SETS[handle]
  const base = `surveys.ready.${handle}`
  return {
    name,
    handle,
    texts: inAll((locale) => ({
      title: say(locale, `${base}.title`),
      intro: say(locale, `${base}.intro`),
      thanks: null,
    })) satisfies SurveyTexts,
    questions: questions.map((question) => questionOf(base, question)),
    delivery: SurveyDelivery.parse({
      trigger,
      ...delivery,
      ...(category && { complaint: { category } }),
    }),
  }
}

function questionOf(base: string, question: ReadyQuestion): Question {
  const key = `${base}.${question.key}`
  const texts = inAll<QuestionWords>((locale) => ({
    text: say(locale, `${key}.text`),
    top_text:
      question.type === "text" && question.follows_nps
        ? say(locale, `${key}.top_text`)
        : null,
    low:
      question.type === "score"
        ? say(locale, `surveys.scale.${question.kind}.low`)
        : null,
    high:
      question.type === "score"
        ? say(locale, `surveys.scale.${question.kind}.high`)
        : null,
  }))
  const { level = null, required = false } = question
  const common = { key: question.key, level, required, texts }
  if (question.type === "score") {
    return { type: "score", kind: question.kind, ...common }
  }
  return question.type === "choice"
    ? {
        type: "choice",
        multiple: false,
        choices: question.choices.map((id) => choiceOf(key, id)),
        ...common,
      }
    : { type: "text", follows_nps: question.follows_nps ?? false, ...common }
}

function choiceOf(key: string, id: string): Choice {
  return { id, texts: inAll((locale) => say(locale, `${key}.choices.${id}`)) }
}

function inAll<Words>(words: (locale: (typeof LOCALES)[number]) => Words) {
  return Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as Record<
    (typeof LOCALES)[number],
    Words
  >
}
