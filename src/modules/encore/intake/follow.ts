import { MathBN } from "@medusajs/framework/utils"
import { lockMembers } from "../journey/members"
import { joinChanges, MemberChanges, refreshMembers } from "../consequences/refresh"
import { Sql } from "../lib/sql"
import { settleMerged } from "../people/settle-merged"
import { Program } from "../program/program-in-force"
import { additionOf, asPlaced, netOf, Standing } from "../program/earning/standing"
import { PURCHASE_COLUMNS } from "./record"
import { Settled, settleOrders, Unsettled } from "./settle"

/** An order as it was just seen. */
export type SeenOrder = {
  order_id: string
  standing: Omit<Standing, "additions">
  canceled_at: Date | null
}

export type Followed = Settled & MemberChanges

type OrderRow = Omit<Unsettled, "before" | "added" | "member_id"> & {
  member_id: string | null
  lost_at: Date | null
}

/**
 * Follows orders on record to how they stand now: canceled, partly returned, refunded,
 * edited. Their points, their figures and their members' stages come in line. Seen again
 * as they were, and seen late as they were earlier, they change nothing.
 *
 * Runs in the caller's transaction, under the locks of the orders' members.
 */
export async function followOrders(
  sql: Sql,
  seen: SeenOrder[],
  program: Program
): Promise<Followed> {
  const seenById = new Map(seen.map((order) => [order.order_id, order]))
  const candidates = await sql<{ member_id: string | null }>(
    `select member_id from encore_purchase
     where source = 'medusa' and source_id = any(?) and deleted_at is null`,
    [[...seenById.keys()]]
  )
  const members = [...new Set(candidates.flatMap((row) => row.member_id ?? []))]
  await lockMembers(sql, members)

  const orders = await sql<OrderRow>(
    `select ${PURCHASE_COLUMNS}, created_at as rated_at, standing, lost_at from encore_purchase
     where source = 'medusa' and source_id = any(?) and deleted_at is null
     order by id for update`,
    [[...seenById.keys()]]
  )
  const changed = orders.flatMap((order) => {
    const now = standingNow(order, seenById.get(order.source_id)!)
    return now
      ? [
          {
            ...order,
            ...now,
            before: order.standing,
            added: order.standing?.additions.length ?? 0,
          },
        ]
      : []
  })
  if (!changed.length) {
    return { awards: [], reversals: [], ...joinChanges() }
  }
  await write(sql, changed)
  const settled = await settleOrders(
    sql,
    changed.flatMap(({ member_id, ...order }) =>
      member_id === null ? [] : [{ ...order, member_id }]
    ),
    program
  )
  await settleMerged(sql, members)
  return {
    ...settled,
    ...(await refreshMembers(sql, members, program)),
  }
}

/** How an order stands by what was just seen of it; null where that is nothing new. */
function standingNow(
  order: OrderRow,
  { standing: seen, canceled_at }: SeenOrder
): Pick<OrderRow, "standing" | "canceled_at"> | null {
  const known = order.standing ?? asPlaced(order.basket)
  const newer =
    seen.version > known.version ||
    (seen.version === known.version && MathBN.gt(seen.refunded, known.refunded))
  const canceled = canceled_at !== null && order.canceled_at === null
  if (order.canceled_at !== null || (!newer && !canceled)) {
    return null
  }
  const standing: Standing = newer
    ? {
        ...seen,
        refunded: MathBN.max(seen.refunded, known.refunded).toString(),
        additions: known.additions,
      }
    : known
  const addition = canceled_at ? null : additionOf(order.basket, standing)
  return {
    standing: addition
      ? { ...standing, additions: [...standing.additions, addition] }
      : standing,
    canceled_at,
  }
}

async function write(sql: Sql, orders: OrderRow[]): Promise<void> {
  const rows = orders.map((order) => {
    const standing = order.standing!
    // Of a canceled order it stays what it was worth until then: so its history reads.
    const net = netOf(order.basket, standing)
    return {
      id: order.id,
      standing,
      canceled_at: order.canceled_at,
      ...net,
      lost: MathBN.gt(net.amount, 0) && MathBN.gte(net.refunded_amount, net.amount),
    }
  })
  await sql(
    `update encore_purchase p set
       standing = r.standing, canceled_at = r.canceled_at, amount = r.amount::numeric,
       raw_amount = jsonb_build_object('value', r.amount, 'precision', 20),
       refunded_amount = r.refunded_amount::numeric,
       raw_refunded_amount =
         jsonb_build_object('value', r.refunded_amount, 'precision', 20),
       item_count = r.item_count,
       lost_at = case when r.lost then coalesce(p.lost_at, now()) end,
       updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(
       id text, standing jsonb, canceled_at timestamptz, amount text,
       refunded_amount text, item_count integer, lost boolean)
     where p.id = r.id`,
    [JSON.stringify(rows)]
  )
}
