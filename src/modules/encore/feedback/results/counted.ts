import { Sql } from "../../lib/sql"
import { ResultsFilter } from "./filter"

/**
 * What of a time is counted already (`whole`: months by UTC, `encore_results_month`), and
 * what is left between them (`gaps`), for a `with`. Both are looked up by the statement
 * that reads them, so a month that loses its count meanwhile is read as it stood.
 */
export function countedParts({ from, to }: Pick<ResultsFilter, "from" | "to">): {
  parts: string
  bindings: unknown[]
} {
  return {
    parts: `asked as (
       select coalesce(?::timestamptz, '-infinity') as starts_at,
         coalesce(?::timestamptz, 'infinity') as ends_at
     ), whole as (
       select m.starts_at, m.ends_at from encore_results_month m, asked
       where m.starts_at >= asked.starts_at and m.ends_at <= asked.ends_at
     ), gaps as (
       select g.starts_at, g.ends_at from (
         select asked.starts_at,
           coalesce((select min(starts_at) from whole), asked.ends_at) as ends_at
         from asked
         union all
         select whole.ends_at, coalesce(
           lead(whole.starts_at) over (order by whole.starts_at), asked.ends_at)
         from whole, asked
       ) g where g.starts_at < g.ends_at
     )`,
    bindings: [from, to],
  }
}

/**
 * Counts the earliest month that is over and isn't counted yet, for results to be read
 * from. @returns when it began; null when there is none, or somebody is writing answers
 * for long
 */
export async function countNextMonth(sql: Sql): Promise<Date | null> {
  const [row] = await sql<{ month: Date | null }>(
    "select encore_results_count_next() as month"
  )
  return row?.month ?? null
}
