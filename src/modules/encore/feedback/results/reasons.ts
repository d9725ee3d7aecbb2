import { Sql } from "../../lib/sql"
import { NpsSegment } from "../nps/nps"
import { Language, QuestionWords } from "../surveys/definition"
import { Level } from "../surveys/question-types"
import { conditionsOf, ResultsFilter } from "./filter"

export type ReasonFilter = ResultsFilter & {
  /** What is looked for in the words, whatever their case and accents. */
  q?: string | undefined
  segment?: NpsSegment[] | undefined
  /** The score of the NPS that was given with it. */
  score?: number[] | undefined
  level?: Level[] | undefined
  question_key?: string | undefined
}

/** What somebody wrote, with what else they answered. */
export type Reason = {
  id: string
  response_id: string
  survey_id: string
  survey: string
  question_key: string
  question: Partial<Record<Language, QuestionWords>>
  level: Level | null
  text: string
  score: number | null
  segment: NpsSegment | null
  answered_at: Date
  locale: string
  member_id: string | null
  order_id: string | null
}

/** A page of what people wrote, the latest first, and how much there is. */
export async function findReasons(
  sql: Sql,
  filter: ReasonFilter,
  page: { limit: number; offset: number }
): Promise<{ reasons: Reason[]; count: number }> {
  const { where, bindings } = conditionsOf("a", filter)
  const more: [string, unknown][] = []
  if (filter.q) {
    // Chinese has no spaces and Greek is written without its accents, so what is looked
    // for is a part of the folded text rather than a word of a dictionary.
    more.push([
      `a.folded like '%' || regexp_replace(encore_fold(?), '([\\\\%_])', '\\\\\\1', 'g') || '%'`,
      filter.q,
    ])
  }
  if (filter.level?.length) {
    more.push(["a.level = any(?)", filter.level])
  }
  if (filter.question_key) {
    more.push(["a.question_key = ?", filter.question_key])
  }
  const ofResponse: [string, unknown][] = []
  if (filter.segment?.length) {
    ofResponse.push(["r.nps_segment = any(?)", filter.segment])
  }
  if (filter.score?.length) {
    ofResponse.push(["r.nps_score = any(?)", filter.score])
  }
  const conditions = [...more, ...ofResponse]
  const from = `from encore_survey_answer a
    ${ofResponse.length ? "join encore_survey_response r on r.id = a.response_id" : ""}
    where a.type = 'text' and ${[where, ...conditions.map(([text]) => text)].join(" and ")}`
  const given = [...bindings, ...conditions.map(([, value]) => value)]

  const [reasons, [total]] = await Promise.all([
    sql<Reason>(
      `select a.id, a.response_id, a.survey_id, s.name as survey, a.question_key,
         q.texts as question, a.level, a.text, r.nps_score as score,
         r.nps_segment as segment, a.answered_at, r.locale, r.member_id, r.order_id
       from (
         select a.id ${from}
         order by a.answered_at desc, a.id desc limit ? offset ?
       ) page
       join encore_survey_answer a on a.id = page.id
       join encore_survey_response r on r.id = a.response_id
       join encore_survey s on s.id = a.survey_id
       join encore_survey_question q on q.id = a.question_id
       order by a.answered_at desc, a.id desc`,
      [...given, page.limit, page.offset]
    ),
    sql<{ count: number }>(`select count(*)::integer as count ${from}`, given),
  ])
  return { reasons, count: total?.count ?? 0 }
}
