import { Sql } from "../../lib/sql"

/** A draw takes no entries once its time is over, but waits so long before it closes: an
 * order of its last second has its payment's answer by then. In milliseconds. */
const LAST_ORDERS = 60_000

/** What is to be done with draws now, by their ids. */
export type DrawsDue = {
  /** Their time is over. */
  close: string[]
  /** They are closed, and nobody needs to press the button. */
  draw: string[]
  /** Their winners are known, but not every prize is given or the shop not told. */
  settle: string[]
}

/** The draws that wait for the job; in the order in which they closed. */
export async function drawsDue(sql: Sql, now: Date): Promise<DrawsDue> {
  const rows = await sql<{ id: string; due: keyof DrawsDue }>(
    `select id, case status when 'open' then 'close' when 'closed' then 'draw'
       else 'settle' end as due
     from encore_draw
     where deleted_at is null and (
       (status = 'open' and closes_at <= ?)
       or (status = 'closed' and draw_automatically)
       or status = 'drawn'
       or (status = 'settled' and told_at is null))
     order by closes_at, id`,
    [new Date(now.getTime() - LAST_ORDERS)]
  )
  const idsOf = (due: keyof DrawsDue) =>
    rows.filter((row) => row.due === due).map((row) => row.id)
  return { close: idsOf("close"), draw: idsOf("draw"), settle: idsOf("settle") }
}

/** The shop has been told that it was drawn. */
export async function markTold(sql: Sql, id: string, now: Date): Promise<void> {
  await sql("update encore_draw set told_at = coalesce(told_at, ?) where id = ?", [
    now,
    id,
  ])
}
