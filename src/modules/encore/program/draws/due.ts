import { Sql } from "../../lib/sql"

/** A draw takes no entries once its time is over, but waits so long before it closes: an
 * order of its last second has its payment's answer by then. In milliseconds. */
const LAST_ORDERS = 60_000

/** An order's intake may have read the program before a draw was published, and be
 * written after publishing has counted the orders: it knows nothing of the draw. For so
 * long after its publishing, in milliseconds, its orders are counted again; what takes
 * longer, as a large import may, is counted when the draw closes. */
const STRAGGLERS = 10 * 60_000

/** What is to be done with draws now, by their ids. */
export type DrawsDue = {
  /** They opened so lately that an order may have missed it. */
  count: string[]
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
    `select id, case when status = 'open' and closes_at <= l.last then 'close'
       when status = 'open' then 'count' when status = 'closed' then 'draw'
       else 'settle' end as due
     from encore_draw, (select ?::timestamptz as last) l
     where deleted_at is null and (
       (status = 'open' and closes_at <= l.last)
       or (status = 'open' and published_at > ? and ways -> 'order' <> 'null')
       or (status = 'closed' and draw_automatically)
       or status = 'drawn'
       or (status = 'settled' and told_at is null))
     order by closes_at, id`,
    [new Date(now.getTime() - LAST_ORDERS), new Date(now.getTime() - STRAGGLERS)]
  )
  const idsOf = (due: keyof DrawsDue) =>
    rows.filter((row) => row.due === due).map((row) => row.id)
  return {
    count: idsOf("count"),
    close: idsOf("close"),
    draw: idsOf("draw"),
    settle: idsOf("settle"),
  }
}

/** The shop has been told that it was drawn. */
export async function markTold(sql: Sql, id: string, now: Date): Promise<void> {
  await sql("update encore_draw set told_at = coalesce(told_at, ?) where id = ?", [
    now,
    id,
  ])
}
