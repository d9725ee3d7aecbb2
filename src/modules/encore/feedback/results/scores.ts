import { Sql } from "../../lib/sql"
import { ScoreCount } from "../nps/nps"
import { countedParts } from "./counted"
import { conditionsOf, ResultsFilter } from "./filter"

/** By what answers can be broken down: what their giver was, bought and where, when
 * they were asked. */
export const DIMENSIONS = ["stage", "tier", "product", "country", "channel"] as const

export type Dimension = (typeof DIMENSIONS)[number]

const COLUMNS: Record<Dimension | "all", string> = {
  all: "null::text",
  stage: "r.stage",
  tier: "r.tier_id",
  product: "p.product_id",
  country: "r.country_code",
  channel: "r.sales_channel_id",
}

/** How many gave each score of an NPS. */
export async function scoresOfAll(
  sql: Sql,
  filter: ResultsFilter
): Promise<ScoreCount[]> {
  const rows = await countScores(sql, filter, "all")
  return rows.map(({ score, count }) => ({ score, count }))
}

/** When the first and the last NPS of a time was answered; null without one. */
export async function extentOf(
  sql: Sql,
  filter: ResultsFilter
): Promise<{ first: Date; last: Date } | null> {
  const { where, bindings } = conditionsOf("r", filter)
  const [row] = await sql<{ first: Date | null; last: Date | null }>(
    `select min(r.answered_at) as first, max(r.answered_at) as last
     from encore_survey_response r where r.nps_score is not null and ${where}`,
    bindings
  )
  return row?.first && row.last ? { first: row.first, last: row.last } : null
}

/** How many gave each score in each of these periods, in their order. */
export async function scoresByPeriod(
  sql: Sql,
  { survey_id }: Pick<ResultsFilter, "survey_id">,
  periods: { from: Date; to: Date }[]
): Promise<ScoreCount[][]> {
  // Each period is a range of the index: no row's week or month has to be worked out.
  const rows = await sql<ScoreCount & { period: number }>(
    `select p.period::integer, s.score, s.count
     from rows from (unnest(?::timestamptz[]), unnest(?::timestamptz[]))
       with ordinality p(starts_at, ends_at, period)
     cross join lateral (
       select r.nps_score as score, count(*)::integer as count
       from encore_survey_response r
       where r.nps_score is not null and r.deleted_at is null
         and r.answered_at >= p.starts_at and r.answered_at < p.ends_at
         ${survey_id ? "and r.survey_id = ?" : ""}
       group by 1
     ) s order by p.period, s.score`,
    [
      periods.map(({ from }) => from),
      periods.map(({ to }) => to),
      ...(survey_id ? [survey_id] : []),
    ]
  )
  const scores = periods.map((): ScoreCount[] => [])
  for (const { period, score, count } of rows) {
    scores[period - 1]?.push({ score, count })
  }
  return scores
}

/** How many gave each score, by the values of a dimension; null: unknown. An order of
 * several products counts for each of them. */
export async function scoresByDimension(
  sql: Sql,
  filter: ResultsFilter,
  dimension: Dimension
): Promise<{ key: string | null; scores: ScoreCount[] }[]> {
  const rows = await countScores(sql, filter, dimension)
  const byKey = new Map<string | null, ScoreCount[]>()
  for (const { key, score, count } of rows) {
    byKey.set(key, [...(byKey.get(key) ?? []), { score, count }])
  }
  return [...byKey].map(([key, scores]) => ({ key, scores }))
}

/** Counts scores by key: what is counted by month is added up, the rest is looked at. */
async function countScores(
  sql: Sql,
  { survey_id, ...span }: ResultsFilter,
  dimension: Dimension | "all"
): Promise<(ScoreCount & { key: string | null })[]> {
  const { parts, bindings } = countedParts(span)
  const ofSurvey = (alias: string) => (survey_id ? `and ${alias}.survey_id = ?` : "")
  const survey = survey_id ? [survey_id] : []
  return sql(
    `with ${parts}
     select key, score, sum(count)::integer as count from (
       select c.key, c.score, sum(c.count) as count
       from whole join encore_results_score_count c on c.month = whole.starts_at
       where c.dimension = ? ${ofSurvey("c")} group by 1, 2
       union all
       select ${COLUMNS[dimension]}, r.nps_score, count(*)
       from gaps join encore_survey_response r
         on r.answered_at >= gaps.starts_at and r.answered_at < gaps.ends_at
       ${dimension === "product" ? "cross join unnest(r.product_ids) p(product_id)" : ""}
       where r.nps_score is not null and r.deleted_at is null ${ofSurvey("r")}
       group by 1, 2
     ) counted group by 1, 2 order by 1, 2`,
    [...bindings, dimension, ...survey, ...survey]
  )
}
