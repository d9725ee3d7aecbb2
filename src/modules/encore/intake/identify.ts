import { joinChanges, MemberChanges } from "../consequences/refresh"
import {
  CustomerInput,
  ensureCustomerMembers,
  lockMembers,
  normalizeEmail,
} from "../journey/members"
import { Sql } from "../lib/sql"
import { mergeMembers } from "../people/merge"
import { Program } from "../program/program-in-force"
import { Standing } from "../program/earning/standing"
import { claim, ratePurchases } from "./rate"
import { award, PURCHASE_COLUMNS } from "./record"
import { Settled, settleOrders } from "./settle"
import { PurchaseInput } from "./types"

export type Identified = MemberChanges &
  Settled & {
    member_id: string
    /** Purchases that were nobody's and are now this member's. */
    claimed: number
  }

type StoredPurchase = PurchaseInput & {
  id: string
  standing: Standing | null
  rated_at: Date
}

/**
 * Joins what is known of an address to the account that has proven to own it:
 * imported history, whose member becomes the customer's, and guest orders, which
 * earn now by today's rules as of their own dates. Again, it changes nothing.
 *
 * A customer who has earned on an account of their own already keeps that member, and
 * the imported one is merged into it.
 */
export async function identifyCustomer(
  sql: Sql,
  customer: CustomerInput & { email: string },
  program: Program
): Promise<Identified> {
  const email = normalizeEmail(customer.email)
  const own = (await ensureCustomerMembers(sql, [customer])).get(customer.customer_id)!
  const [contact] = await sql<{ id: string }>(
    `select id from encore_member
     where email = ? and customer_id is null and merged_into_id is null
       and deleted_at is null`,
    [email]
  )
  await lockMembers(sql, contact ? [own, contact.id] : [own])

  const member_id = contact && (await adopt(sql, own, contact.id)) ? contact.id : own
  const merged =
    contact && member_id === own
      ? await mergeMembers(
          sql,
          {
            into_member_id: own,
            from_member_id: contact.id,
            actor_type: "customer",
            actor_id: customer.customer_id,
            reason: null,
          },
          program
        )
      : null
  await sql(
    `update encore_member set email_proven_at = coalesce(email_proven_at, now()),
       email = ?, updated_at = now() where id = ?`,
    [email, member_id]
  )
  const guestOrders = await sql<{ id: string }>(
    `select id from encore_purchase
     where email = ? and member_id is null and deleted_at is null`,
    [email]
  )
  const assigned = await assign(
    sql,
    guestOrders.map((row) => row.id),
    member_id,
    program
  )
  return {
    member_id,
    ...assigned,
    ...joinChanges(merged ?? {}, assigned),
  }
}

/**
 * Gives purchases that were nobody's to a member, and awards them: as of their own
 * dates, by the rules in force.
 */
export async function assignPurchases(
  sql: Sql,
  purchaseIds: string[],
  memberId: string,
  program: Program
): Promise<Identified> {
  await lockMembers(sql, [memberId])
  return { member_id: memberId, ...(await assign(sql, purchaseIds, memberId, program)) }
}

async function assign(
  sql: Sql,
  purchaseIds: string[],
  memberId: string,
  program: Program
): Promise<Omit<Identified, "member_id">> {
  const claimed = await sql<StoredPurchase>(
    `update encore_purchase set member_id = ?, updated_at = now()
     where id = any(?) and member_id is null and deleted_at is null
     returning ${PURCHASE_COLUMNS}, now() as rated_at, standing`,
    [memberId, purchaseIds]
  )
  const rated = await ratePurchases(sql, claimed, program)
  await claim(sql, rated, program)
  await sql(
    `update encore_purchase p set points = r.points, facts = r.facts
     from jsonb_to_recordset(?::jsonb) as r(id text, points integer, facts jsonb)
     where p.id = r.id`,
    [
      JSON.stringify(
        rated.map(({ id, earnings, facts }) => ({ id, points: earnings.points, facts }))
      ),
    ]
  )
  const awarded = await award(sql, rated, program)
  const settled = await settleOrders(
    sql,
    claimed.flatMap((purchase) =>
      purchase.standing && !purchase.canceled_at
        ? [{ ...purchase, member_id: memberId, before: null, added: 0 }]
        : []
    ),
    program
  )
  return {
    claimed: claimed.length,
    ...joinChanges(awarded),
    awards: [...awarded.awards, ...settled.awards],
    reversals: settled.reversals,
  }
}

/** Makes the imported member the customer's where their own has no history yet.
 * @returns whether it did */
async function adopt(sql: Sql, ownId: string, contactId: string): Promise<boolean> {
  const given = await sql(
    `update encore_member m set deleted_at = now(), updated_at = now()
     where m.id = ?
       and not exists (
         select 1 from encore_point_entry e where e.member_id = m.id and e.deleted_at is null)
       and not exists (
         select 1 from encore_purchase p where p.member_id = m.id and p.deleted_at is null)
     returning m.id`,
    [ownId]
  )
  if (!given.length) {
    return false
  }
  await sql(
    `update encore_member m set customer_id = own.customer_id, name = own.name,
       contacted_at = least(m.contacted_at, own.contacted_at), updated_at = now()
     from encore_member own where m.id = ? and own.id = ?`,
    [contactId, ownId]
  )
  return true
}
