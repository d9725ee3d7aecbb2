import { Sql } from "../lib/sql"
import { MaturityEvent } from "../program/settings"

/** What happened to an order that its points may have waited for. */
export type OrderEvent = { order_id: string; event: MaturityEvent; at: Date }

/**
 * Gives the lots of orders that waited for these events their dates, by the terms they
 * were awarded under, in one round trip. A date once set stays.
 *
 * @returns how many lots got theirs
 */
export async function dateLots(sql: Sql, events: OrderEvent[]): Promise<number> {
  if (!events.length) {
    return 0
  }
  const dated = await sql("select * from encore_ledger_date_lots(?::json)", [
    JSON.stringify(events),
  ])
  return dated.length
}

/** Of these orders, those with points that still wait for an event. */
export async function ordersAwaited(sql: Sql, orderIds: string[]): Promise<string[]> {
  const rows = await sql<{ source_id: string }>(
    `select distinct e.source_id from encore_point_entry e
     join encore_point_lot l on l.entry_id = e.id and l.deleted_at is null
     where e.source_id = any(?) and e.source_type = 'order' and e.kind = 'award'
       and e.deleted_at is null and l.available_at is null and l.remaining > 0`,
    [orderIds]
  )
  return rows.map((row) => row.source_id)
}

export type AwaitedPage = {
  order_ids: string[]
  /** Where the next page goes on; null: this was the last. */
  after: string | null
}

/** Orders with points that wait for an event, at most so many lots after one. */
export async function nextAwaited(
  sql: Sql,
  after: string,
  limit: number
): Promise<AwaitedPage> {
  const rows = await sql<{ id: string; source_id: string }>(
    `select l.id, e.source_id from encore_point_lot l
     join encore_point_entry e on e.id = l.entry_id
     where l.available_at is null and l.id > ? and l.remaining > 0
       and l.deleted_at is null
     order by l.id limit ?`,
    [after, limit]
  )
  return {
    order_ids: [...new Set(rows.map((row) => row.source_id))],
    after: rows.length === limit ? rows.at(-1)!.id : null,
  }
}
