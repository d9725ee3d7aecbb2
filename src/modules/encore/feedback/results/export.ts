import { Sql } from "../../lib/sql"
import { Choice, Language, QuestionWords, wordsIn } from "../surveys/definition"
import { Level, QuestionType } from "../surveys/question-types"
import { conditionsOf, ResultsFilter } from "./filter"

/** An answer as a line of a table. */
export type ExportedAnswer = {
  response_id: string
  answered_at: Date
  survey: string
  question: string
  type: QuestionType
  level: Level | null
  score: number | null
  choices: string | null
  text: string | null
  nps_score: number | null
  nps_segment: string | null
  member_id: string | null
  order_id: string | null
  stage: string | null
  tier_id: string | null
  country_code: string | null
  sales_channel_id: string | null
  product_ids: string | null
  locale: string
}

export const EXPORT_COLUMNS = [
  "response_id",
  "answered_at",
  "survey",
  "question",
  "type",
  "level",
  "score",
  "choices",
  "text",
  "nps_score",
  "nps_segment",
  "member_id",
  "order_id",
  "stage",
  "tier_id",
  "country_code",
  "sales_channel_id",
  "product_ids",
  "locale",
] as const satisfies (keyof ExportedAnswer)[]

/** Where an export has come to. */
export type ExportCursor = { answered_at: Date; id: string }

type Row = Omit<ExportedAnswer, "question" | "choices" | "product_ids"> & {
  id: string
  question_texts: Partial<Record<Language, QuestionWords>>
  question_choices: Choice[] | null
  choices: string[] | null
  product_ids: string[] | null
}

/** The next answers of a time, the oldest first, with questions and choices in a
 * language; `next` is null after the last. */
export async function nextAnswers(
  sql: Sql,
  filter: ResultsFilter,
  locale: string,
  after: ExportCursor | null,
  limit: number
): Promise<{ answers: ExportedAnswer[]; next: ExportCursor | null }> {
  const { where, bindings } = conditionsOf("a", filter)
  const rows = await sql<Row>(
    `select a.id, a.response_id, a.answered_at, s.name as survey,
       q.texts as question_texts, q.choices as question_choices, a.type, a.level,
       a.score, a.choices, a.text, r.nps_score, r.nps_segment, r.member_id, r.order_id,
       r.stage, r.tier_id, r.country_code, r.sales_channel_id, r.product_ids, r.locale
     from (
       select a.* from encore_survey_answer a
       where ${where} ${after ? "and (a.answered_at, a.id) > (?::timestamptz, ?)" : ""}
       order by a.answered_at, a.id limit ?
     ) a
     join encore_survey_response r on r.id = a.response_id
     join encore_survey s on s.id = a.survey_id
     join encore_survey_question q on q.id = a.question_id
     order by a.answered_at, a.id`,
    [...bindings, ...(after ? [after.answered_at, after.id] : []), limit]
  )
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    answers: rows.map(
      ({ id: _, question_texts, question_choices, choices, product_ids, ...row }) => ({
        ...row,
        question: wordsIn(question_texts, locale)?.text ?? "",
        choices: inWords(choices, question_choices, locale),
        product_ids: product_ids?.join(" ") ?? null,
      })
    ),
    next: last ? { answered_at: last.answered_at, id: last.id } : null,
  }
}

function inWords(
  chosen: string[] | null,
  choices: Choice[] | null,
  locale: string
): string | null {
  return (
    chosen
      ?.map((id) => {
        const choice = choices?.find((one) => one.id === id)
        return choice ? wordsIn(choice.texts, locale) : id
      })
      .join("; ") ?? null
  )
}
