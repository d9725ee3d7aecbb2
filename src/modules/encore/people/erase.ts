import {
  lockMembers,
  newCardNumber,
  newReferralCode,
  normalizeEmail,
} from "../journey/members"
import { Sql } from "../lib/sql"
import { forgetComplaints } from "../feedback/complaints/people"
import { forgetSuggestions } from "../feedback/suggestions/suggestions"
import { forgetAnswersOf } from "../feedback/surveys/forget"
import { ForgottenMessage, forgetMessages } from "../outreach/withhold"
import { endCouponsOf } from "../program/rewards/end-coupons"
import { forgetDevices } from "../program/referrals/devices"

/** A customer that the shop has deleted. */
export type DeletedCustomer = {
  customer_id: string
  email: string | null
  /** A guest is nothing but their address; an account may name somebody else's. */
  has_account: boolean
}

export type Erased = {
  /** How many members were erased. */
  members: number
  /** What they had attached to complaints, in Medusa's File module: the caller's to
   * delete there. */
  file_ids: string[]
  /** Messages to them, of which Medusa's Notification Module has records: likewise. */
  messages: ForgottenMessage[]
}

/**
 * Forgets who these customers were: name, address, account, card number, referral code
 * and devices, on their members and on their purchases. What is known under their address
 * alone, guest orders and imported history, is forgotten with a guest, and with an
 * account that has proven the address. Points, purchases and stages stay as they are, of
 * nobody in particular: the sums don't change. Unused coupons end. Again, it changes nothing.
 * What they complained of, suggested and answered to surveys loses its words and files, and
 * messages lose whom they went to; none is sent any more.
 */
export async function eraseCustomers(
  sql: Sql,
  customers: DeletedCustomer[]
): Promise<Erased> {
  const customerIds = customers.map((customer) => customer.customer_id)
  const emails = await addressesOf(sql, customers)
  const members = await sql<{ id: string }>(
    `select m.id from encore_member m
     where m.deleted_at is null and m.erased_at is null and (
       m.customer_id = any(?)
       or (m.email = any(?) and m.customer_id is null)
       or m.merged_into_id in (select id from encore_member where customer_id = any(?)))`,
    [customerIds, emails, customerIds]
  )
  const ids = members.map((member) => member.id)
  await lockMembers(sql, ids)
  await sql(
    `update encore_member m set customer_id = null, email = null, name = null,
       email_proven_at = null, birthday = null, card_number = r.card_number,
       card_token = null,
       referral_code = r.referral_code, erased_at = now(), updated_at = now()
     from json_to_recordset(?::json) as r(id text, card_number text, referral_code text)
     where m.id = r.id`,
    [
      JSON.stringify(
        ids.map((id) => ({
          id,
          card_number: newCardNumber(),
          referral_code: newReferralCode(),
        }))
      ),
    ]
  )
  await forgetDevices(sql, ids)
  // Under their address are also guest orders, and what a merge has moved to another.
  await sql(
    `update encore_purchase p set email = null, updated_at = now()
     where p.deleted_at is null and (
       p.member_id = any(?)
       or (p.member_id is null and p.email = any(?))
       or (p.email = any(?) and p.member_id in (
         select merged_into_id from encore_member where id = any(?))))`,
    [
      ids,
      emails,
      customers.flatMap(({ email }) => (email ? normalizeEmail(email) : [])),
      ids,
    ]
  )
  await endCouponsOf(sql, ids)
  const people = { member_ids: ids, emails }
  await forgetSuggestions(sql, people)
  await forgetAnswersOf(sql, ids)
  return {
    members: ids.length,
    file_ids: await forgetComplaints(sql, people),
    messages: await forgetMessages(sql, people),
  }
}

/** The addresses that are surely theirs. */
async function addressesOf(sql: Sql, customers: DeletedCustomer[]): Promise<string[]> {
  const proven = await sql<{ email: string }>(
    `select email from encore_member
     where customer_id = any(?) and email is not null and email_proven_at is not null
       and deleted_at is null`,
    [customers.map((customer) => customer.customer_id)]
  )
  const guests = customers.flatMap(({ email, has_account }) =>
    email && !has_account ? [normalizeEmail(email)] : []
  )
  return [...guests, ...proven.map((row) => row.email)]
}
