import { MathBN } from "@medusajs/framework/utils"
import { floorToMinor } from "../lib/money"
import { Sql } from "../lib/sql"

/** What points have to stop paying on an order, since they have come back. */
export type CreditDue = {
  order_id: string
  hold_id: string
  /** So many have come back by now, */
  returned: number
  /** and no longer pay this; major units. */
  amount: string
}

type SpentRow = {
  order_id: string
  hold_id: string
  amount: string
  currency_code: string
  points: number
  returned: number
}

/** Of these orders, those whose credit line in Medusa is to be brought in line. */
export async function creditsDue(sql: Sql, orderIds: string[]): Promise<CreditDue[]> {
  const rows = await sql<SpentRow>(
    `select p.source_id as order_id, h.id as hold_id, h.amount::text as amount,
       h.currency_code, h.points,
       (encore_ledger_left(e.id) - e.points)::integer as returned
     from encore_purchase p
     join encore_point_entry e on e.source_id = p.source_id and e.source_type = 'order'
       and e.kind = 'redemption' and e.deleted_at is null
     join encore_point_hold h on h.order_id = p.source_id and h.status = 'captured'
       and h.member_id = e.member_id and h.deleted_at is null
     where p.source_id = any(?) and p.credit_due and p.deleted_at is null`,
    [orderIds]
  )
  return rows.map((row) => ({
    order_id: row.order_id,
    hold_id: row.hold_id,
    returned: row.returned,
    amount: floorToMinor(
      MathBN.div(MathBN.mult(row.amount, row.returned), row.points),
      row.currency_code
    ).toString(),
  }))
}

/** Remembers that orders' credit lines are to be brought in line. */
export async function markCreditDue(sql: Sql, orderIds: string[]): Promise<void> {
  await sql(
    `update encore_purchase set credit_due = true, updated_at = now()
     where source = 'medusa' and source_id = any(?) and deleted_at is null`,
    [orderIds]
  )
}

/** An order's credit lines agree: unless more points have come back meanwhile. Runs in
 * the caller's transaction: what its lock has waited for is seen by what follows. */
export async function creditDone(
  sql: Sql,
  { order_id, returned }: CreditDue
): Promise<void> {
  await sql(
    `select 1 from encore_purchase
     where source = 'medusa' and source_id = ? and deleted_at is null for update`,
    [order_id]
  )
  await sql(
    `update encore_purchase p set credit_due = false, updated_at = now()
     where p.source = 'medusa' and p.source_id = ? and p.deleted_at is null
       and ? = (
         select sum(encore_ledger_left(e.id) - e.points) from encore_point_entry e
         where e.source_id = p.source_id and e.source_type = 'order'
           and e.kind = 'redemption' and e.deleted_at is null)`,
    [order_id, returned]
  )
}
