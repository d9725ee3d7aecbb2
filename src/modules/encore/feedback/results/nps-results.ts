import { Sql } from "../../lib/sql"
import { Settings } from "../../program/settings"
import {
  countSegments,
  differenceOf,
  NpsDifference,
  NpsFigure,
  npsOf,
  ScoreCount,
} from "../nps/nps"
import { ResultsFilter } from "./filter"
import { Interval, periodsOf, spanBefore } from "./period"
import {
  Dimension,
  extentOf,
  scoresByDimension,
  scoresByPeriod,
  scoresOfAll,
} from "./scores"

/** A period of a trend. */
export type NpsPeriod = NpsFigure & {
  from: Date
  to: Date
  /** From the period before; null where one of the two has no answer. */
  difference: NpsDifference | null
}

/** One value of a dimension; a null key: those of whom it isn't known. */
export type NpsGroup = NpsFigure & { key: string | null }

export type NpsResult = {
  nps: NpsFigure & {
    least_answers: number
    /** How many gave each score. */
    distribution: ScoreCount[]
    /** The time of the same length before; null where the time has no beginning. */
    previous: NpsFigure | null
    difference: NpsDifference | null
    /** Null without a figure of the industry, and in `ten_point`, which can't be compared
     * with what others publish; `difference` is the shop's less the industry's. */
    industry: {
      name: string
      value: number
      source: string
      difference: number | null
    } | null
  }
}

type NpsTerms = Pick<Settings, "nps" | "time_zone">

/** The index of a time, and what it has to be read with. */
export async function npsOfTime(
  sql: Sql,
  filter: ResultsFilter,
  { nps }: NpsTerms,
  now: Date
): Promise<NpsResult["nps"]> {
  const before = spanBefore(filter, now)
  const [scores, scoresBefore] = await Promise.all([
    scoresOfAll(sql, filter),
    before && scoresOfAll(sql, { ...filter, ...before }),
  ])
  const counts = countSegments(nps.preset, scores)
  const countsBefore = scoresBefore && countSegments(nps.preset, scoresBefore)
  const figure = npsOf(nps.preset, counts, nps.least_answers)
  const industry = nps.preset === "standard" ? nps.industry : null
  return {
    ...figure,
    least_answers: nps.least_answers,
    distribution: scores,
    previous: countsBefore && npsOf(nps.preset, countsBefore, nps.least_answers),
    difference: countsBefore && differenceOf(nps.preset, counts, countsBefore),
    industry: industry && {
      ...industry,
      difference:
        figure.value === null
          ? null
          : Math.round(10 * (figure.value - industry.value)) / 10,
    },
  }
}

/** The trend by weeks, months or quarters of the shop's clocks, each period compared with
 * the one before it. */
export async function npsTrend(
  sql: Sql,
  filter: ResultsFilter,
  interval: Interval,
  { nps, time_zone }: NpsTerms
): Promise<NpsPeriod[]> {
  const extent = await extentOf(sql, filter)
  if (!extent) {
    return []
  }
  const periods = periodsOf(
    interval,
    {
      from: filter.from ?? extent.first,
      to: filter.to ?? new Date(extent.last.getTime() + 1),
    },
    time_zone
  )
  const counts = (await scoresByPeriod(sql, filter, periods)).map((scores) =>
    countSegments(nps.preset, scores)
  )
  return periods.map((period, i) => {
    const [now, before] = [counts[i]!, counts[i - 1]]
    return {
      ...period,
      ...npsOf(nps.preset, now, nps.least_answers),
      difference: before ? differenceOf(nps.preset, now, before) : null,
    }
  })
}

/** The index by the values of a dimension, those with the most answers first. */
export async function npsByDimension(
  sql: Sql,
  filter: ResultsFilter,
  dimension: Dimension,
  { nps }: NpsTerms
): Promise<NpsGroup[]> {
  const groups = await scoresByDimension(sql, filter, dimension)
  return groups
    .map(({ key, scores }) => ({
      key,
      ...npsOf(nps.preset, countSegments(nps.preset, scores), nps.least_answers),
    }))
    .sort((a, b) => b.responses - a.responses)
}
