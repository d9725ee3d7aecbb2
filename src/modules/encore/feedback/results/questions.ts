import { Sql } from "../../lib/sql"
import { Settings } from "../../program/settings"
import { ScoreCount } from "../nps/nps"
import { Choice, Language, QuestionWords } from "../surveys/definition"
import { Level, LEVELS, QuestionType, ScoreKind } from "../surveys/question-types"
import { scoreRange } from "../surveys/scale"
import { csatOf, Estimate, levelOf, meanOf } from "./experience"
import { countedParts } from "./counted"
import { ResultsFilter } from "./filter"

/** What a question got, in all its versions. */
export type QuestionResult = {
  survey_id: string
  survey: string
  key: string
  position: number
  type: QuestionType
  kind: ScoreKind | null
  level: Level | null
  texts: Partial<Record<Language, QuestionWords>>
  /** How many answered it. */
  responses: number
  /** Of a score: its scale, its mean and how many gave each. */
  scale: { min: number; max: number } | null
  mean: Estimate | null
  distribution: ScoreCount[]
  /** Of a choice, those chosen most first; where several may be chosen, their shares (in
   * percent of who answered) add up to more than a hundred. */
  choices: { id: string; texts: Choice["texts"]; count: number; share: number }[]
}

/** What was answered on a level of experience. */
export type LevelResult = Estimate & { level: Level; questions: number }

export type ExperienceResult = {
  /** Each score's place on its own scale, 0 to 100. */
  levels: LevelResult[]
  /** Satisfied (4 or 5 of 5) of a hundred. */
  csat: Estimate
  /** The mean of how easy it was, 1 to 7. */
  ces: Estimate
  questions: QuestionResult[]
}

type Counted = {
  survey_id: string
  question_key: string
  type: QuestionType
  kind: ScoreKind | null
  level: Level | null
  score: number | null
  choice: string | null
  count: number
}

/** How often each score and each choice was given, and how many answered. */
async function countAnswers(
  sql: Sql,
  { survey_id, ...span }: ResultsFilter
): Promise<Counted[]> {
  const { parts, bindings } = countedParts(span)
  const ofSurvey = (alias: string) => (survey_id ? `and ${alias}.survey_id = ?` : "")
  const survey = survey_id ? [survey_id] : []
  // A row of choice null counts who answered; those of a choice how often it was chosen.
  return sql<Counted>(
    `with ${parts}
     select survey_id, question_key, type, kind, level, score, choice,
       sum(count)::integer as count
     from (
       select c.survey_id, c.question_key, c.type, c.kind, c.level, c.score, c.choice,
         c.count::bigint as count
       from whole join encore_results_answer_count c on c.month = whole.starts_at
       where true ${ofSurvey("c")}
       union all
       select a.survey_id, a.question_key, a.type, a.kind, a.level, a.score, null,
         count(*)
       from gaps join encore_survey_answer a
         on a.answered_at >= gaps.starts_at and a.answered_at < gaps.ends_at
       where a.deleted_at is null ${ofSurvey("a")}
       group by 1, 2, 3, 4, 5, 6
       union all
       select a.survey_id, a.question_key, a.type, null, null, null, c.choice, count(*)
       from gaps join encore_survey_answer a
         on a.answered_at >= gaps.starts_at and a.answered_at < gaps.ends_at
       cross join unnest(a.choices) c(choice)
       where a.type = 'choice' and a.deleted_at is null ${ofSurvey("a")}
       group by 1, 2, 3, 7
     ) counted group by 1, 2, 3, 4, 5, 6, 7`,
    [...bindings, ...survey, ...survey, ...survey]
  )
}

type AskedQuestion = Pick<
  QuestionResult,
  "survey_id" | "survey" | "key" | "position" | "type" | "kind" | "texts"
> & { choices: Choice[] | null }

/** The questions of these surveys, each as its latest version puts it. */
async function askedQuestions(sql: Sql, surveyIds: string[]): Promise<AskedQuestion[]> {
  return sql<AskedQuestion>(
    `select distinct on (q.survey_id, q.key) q.survey_id, s.name as survey, q.key,
       q.position, q.type, q.kind, q.texts, q.choices
     from encore_survey_question q join encore_survey s on s.id = q.survey_id
     where q.survey_id = any(?) and q.deleted_at is null
     order by q.survey_id, q.key, q.version desc`,
    [surveyIds]
  )
}

/** Results by question, by level of experience, and over all. */
export async function experienceOf(
  sql: Sql,
  filter: ResultsFilter,
  settings: Settings
): Promise<ExperienceResult> {
  const least = settings.nps.least_answers
  const counted = await countAnswers(sql, filter)
  const asked = await askedQuestions(sql, [
    ...new Set(counted.map(({ survey_id }) => survey_id)),
  ])
  const scoresWhere = (wanted: (row: Counted) => boolean): ScoreCount[] => {
    const byScore = new Map<number, number>()
    for (const row of counted) {
      if (row.score !== null && wanted(row)) {
        byScore.set(row.score, (byScore.get(row.score) ?? 0) + row.count)
      }
    }
    return [...byScore]
      .map(([score, count]) => ({ score, count }))
      .sort((a, b) => a.score - b.score)
  }

  return {
    levels: LEVELS.map((level) => {
      const rows = counted.filter((row) => row.level === level && row.kind !== null)
      const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))]
      return {
        level,
        questions: new Set(rows.map((row) => `${row.survey_id} ${row.question_key}`))
          .size,
        ...levelOf(
          kinds.map((kind) => ({
            scale: scoreRange(kind, settings),
            scores: scoresWhere((row) => row.level === level && row.kind === kind),
          })),
          least
        ),
      }
    }),
    csat: csatOf(
      scoresWhere(({ kind }) => kind === "satisfaction"),
      least
    ),
    ces: meanOf(
      scoresWhere(({ kind }) => kind === "effort"),
      least
    ),
    questions: asked
      .map((question) => {
        const rows = counted.filter(
          ({ survey_id, question_key }) =>
            survey_id === question.survey_id && question_key === question.key
        )
        return resultOf(question, rows, settings)
      })
      .sort(
        (a, b) =>
          a.survey.localeCompare(b.survey) ||
          a.survey_id.localeCompare(b.survey_id) ||
          a.position - b.position
      ),
  }
}

function resultOf(
  question: AskedQuestion,
  rows: Counted[],
  settings: Settings
): QuestionResult {
  const answered = rows.filter(({ choice }) => choice === null)
  const responses = answered.reduce((sum, { count }) => sum + count, 0)
  const byScore = new Map<number, number>()
  for (const { score, count } of answered) {
    if (score !== null) {
      byScore.set(score, (byScore.get(score) ?? 0) + count)
    }
  }
  const distribution = [...byScore]
    .map(([score, count]) => ({ score, count }))
    .sort((a, b) => a.score - b.score)
  const { choices, ...rest } = question
  const texts = new Map(choices?.map((choice) => [choice.id, choice.texts]))
  return {
    ...rest,
    level: answered.find(({ level }) => level)?.level ?? null,
    responses,
    scale: question.kind ? scoreRange(question.kind, settings) : null,
    mean: question.kind ? meanOf(distribution, settings.nps.least_answers) : null,
    distribution,
    choices: rows
      .flatMap(({ choice, count }) =>
        choice === null
          ? []
          : {
              id: choice,
              texts: texts.get(choice) ?? {},
              count,
              share: Math.round((1_000 * count) / responses) / 10,
            }
      )
      .sort((a, b) => b.count - a.count),
  }
}
