import { boughtAgain } from "../../journey/bought-again"
import { Sql } from "../../lib/sql"
import { Severity } from "./complaint-settings"
import { Counted, pareto, ParetoRow } from "./pareto"
import { OPEN_STATUSES } from "./statuses"

/** Complaints that were opened from a moment until before another. */
export type InsightRange = { from: Date; to: Date }

export type ClockInsight = {
  /** How many clocks were stopped. */
  count: number
  /** Working minutes. */
  median_minutes: number | null
  average_minutes: number | null
  within_target: number
  share_within_target: number | null
}

export type ComplaintInsights = {
  opened: number
  open: number
  overdue: number
  resolved: number
  reopened: number
  causes: ParetoRow[]
  categories: ParetoRow[]
  acknowledge: ClockInsight
  resolve: ClockInsight
  by_severity: ({ severity: Severity } & Record<
    "acknowledge" | "resolve",
    ClockInsight
  >)[]
  /** What customers said when they were asked whether it is settled. */
  settled: { answered: number; yes: number; share: number | null }
  /** Members who complained, and those of them who bought since. */
  bought_again: { members: number; again: number; share: number | null }
  series: { month: string; opened: number; resolved: number }[]
}

type Totals = Pick<
  ComplaintInsights,
  "opened" | "open" | "overdue" | "resolved" | "reopened"
> & { answered: number; yes: number }

type ClockRow = {
  severity: Severity | null
  a_count: number
  a_median: number | null
  a_average: number | null
  a_within: number
  r_count: number
  r_median: number | null
  r_average: number | null
  r_within: number
}

const RANGE = "opened_at >= ? and opened_at < ? and deleted_at is null"

/** What the complaints of a time say: their causes, their clocks, and what came of them.
 * @param timeZone by which a month is meant */
export async function complaintInsights(
  sql: Sql,
  { from, to }: InsightRange,
  timeZone: string
): Promise<ComplaintInsights> {
  const range = [from, to]
  const [totals] = await sql<Totals>(
    `select count(*)::integer as opened,
       count(*) filter (where status = any(?))::integer as open,
       count(*) filter (where due_at < now())::integer as overdue,
       count(*) filter (where resolved_at is not null)::integer as resolved,
       count(*) filter (where reopened_count > 0)::integer as reopened,
       count(settled)::integer as answered,
       count(*) filter (where settled)::integer as yes
     from encore_complaint where ${RANGE}`,
    [[...OPEN_STATUSES], ...range]
  )
  const counted = (column: "root_cause" | "category") =>
    sql<Counted>(
      `select ${column} as handle, count(*)::integer as count
       from encore_complaint where ${RANGE} group by ${column}`,
      range
    )
  const clocks = await sql<ClockRow>(CLOCKS, range)
  const all = clocks.find(({ severity }) => severity === null)
  const members = await sql<{ member_id: string; at: Date }>(
    `select member_id, min(opened_at) as at from encore_complaint
     where ${RANGE} and member_id is not null group by member_id`,
    range
  )
  const again = (await boughtAgain(sql, members)).size
  const {
    answered = 0,
    yes = 0,
    ...rest
  } = totals ?? {
    opened: 0,
    open: 0,
    overdue: 0,
    resolved: 0,
    reopened: 0,
  }
  return {
    ...rest,
    causes: pareto(await counted("root_cause")),
    categories: pareto(await counted("category")),
    acknowledge: clockOf(all, "a"),
    resolve: clockOf(all, "r"),
    by_severity: clocks.flatMap((row) =>
      row.severity
        ? [
            {
              severity: row.severity,
              acknowledge: clockOf(row, "a"),
              resolve: clockOf(row, "r"),
            },
          ]
        : []
    ),
    settled: { answered, yes, share: shareOf(yes, answered) },
    bought_again: {
      members: members.length,
      again,
      share: shareOf(again, members.length),
    },
    series: await sql(
      `select to_char(date_trunc('month', opened_at at time zone ?), 'YYYY-MM') as month,
         count(*)::integer as opened,
         count(*) filter (where resolved_at is not null)::integer as resolved
       from encore_complaint where ${RANGE} group by 1 order by 1`,
      [timeZone, ...range]
    ),
  }
}

const CLOCKS = `
  select severity,
    count(acknowledge_used)::integer as a_count,
    percentile_cont(0.5) within group (order by acknowledge_used) as a_median,
    avg(acknowledge_used)::float8 as a_average,
    count(*) filter (where acknowledge_used <= acknowledge_target)::integer as a_within,
    count(resolve_used)::integer as r_count,
    percentile_cont(0.5) within group (order by resolve_used) as r_median,
    avg(resolve_used)::float8 as r_average,
    count(*) filter (where resolve_used <= resolve_target)::integer as r_within
  from encore_complaint where ${RANGE}
  group by grouping sets ((), (severity))
  order by array_position(array['urgent','high','normal','low'], severity)`

function clockOf(row: ClockRow | undefined, clock: "a" | "r"): ClockInsight {
  const count = row?.[`${clock}_count`] ?? 0
  const within = row?.[`${clock}_within`] ?? 0
  return {
    count,
    median_minutes: row?.[`${clock}_median`] ?? null,
    average_minutes: row?.[`${clock}_average`] ?? null,
    within_target: within,
    share_within_target: shareOf(within, count),
  }
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
