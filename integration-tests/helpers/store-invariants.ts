import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Ask } from "./encore-module"

/** Asks a running store's database itself. */
export function askOf(getContainer: () => MedusaContainer): Ask {
  return async (statement, bindings = []) => {
    const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { rows } = await connection.raw(statement, bindings as string[])
    return rows
  }
}

/**
 * What must hold between the shop's orders and carts and the ledger, asked of the
 * database itself (5, 7 and 12 of the design).
 *
 * @returns the rows that break a rule, by rule; none in a sound shop
 */
export async function brokenStoreInvariants(
  ask: Ask
): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {}
  for (const [name, statement] of Object.entries(INVARIANTS)) {
    const rows = await ask(statement)
    if (rows.length) {
      broken[name] = rows
    }
  }
  return broken
}

/** Our lines on orders that stand, with the hold that each names. Medusa keeps those of
 * an order's former versions. */
const LINES = `
  select o.id as order_id, l.amount, h.id as hold_id, h.status, h.order_id as captured_by,
    h.amount as held_amount, h.points
  from "order" o
  join order_credit_line l on l.order_id = o.id and l.deleted_at is null
    and l.version = o.version and l.reference = 'encore_points'
  left join encore_point_hold h on h.id = l.reference_id
  where o.deleted_at is null and o.canceled_at is null`

/** Those by which points pay; the others, below zero, say what has come back. */
const PAID = `select * from (${LINES}) lines where amount > 0`

const INVARIANTS = {
  "5: an order that points pay has captured their hold": `
    select * from (${PAID}) paid
    where status is distinct from 'captured' or captured_by <> order_id
      or amount <> held_amount`,
  "7: an order spends its points once, and no order spends others'": `
    select order_id, points from (${PAID}) paid
    where -points is distinct from (
      select sum(e.points) from encore_point_entry e
      where e.kind = 'redemption' and e.source_id = paid.order_id)`,
  "7: a hold pays one order": `
    select hold_id from (${PAID}) paid group by 1 having count(*) > 1`,
  "7: points that came back pay no longer": `
    select order_id from (
      select order_id, held_amount, points, sum(amount) as pays, (
        select coalesce(sum(r.points), 0) from encore_point_entry e
        join encore_point_entry r on r.reverses_id = e.id
        where e.kind = 'redemption' and e.source_id = lines.order_id) as returned
      from (${LINES}) lines group by order_id, hold_id, held_amount, points
    ) paid
    where pays <> held_amount - trunc(held_amount * returned / points, 2)
      and not exists (select from encore_purchase p
        where p.source_id = paid.order_id and p.credit_due)`,
  "7: points are spent by orders that are there": `
    select e.id from encore_point_entry e
    where e.kind = 'redemption' and e.source_type = 'order'
      and not exists (select from "order" o where o.id = e.source_id)
      and coalesce((select sum(r.points) from encore_point_entry r
        where r.reverses_id = e.id), 0) <> -e.points`,
  "12: a cart's points are held for it, and pay one line": `
    select c.id, array_agg(l.reference_id) as lines, array_agg(h.id) as holds
    from cart c
    left join credit_line l on l.cart_id = c.id and l.deleted_at is null
      and l.reference = 'encore_points'
    left join encore_point_hold h on h.cart_id = c.id and h.status = 'held'
    where c.completed_at is null
    group by c.id
    having count(*) > 1 or min(l.reference_id) is distinct from min(h.id)
      or min(l.amount) is distinct from min(h.amount)`,
}
