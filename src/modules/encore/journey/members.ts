import { randomInt } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Balances } from "../ledger/types"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { checkDigit } from "../program/cards/card-number"

/** An account of the shop, whose member it is to have. */
export type CustomerInput = {
  customer_id: string
  email: string | null
  name: string | null
  contacted_at: Date
}

/** Somebody known only by the address of a purchase from elsewhere. */
export type ContactInput = { email: string; contacted_at: Date }

/** An address as it is compared: people write the same one in many ways. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * The members of these customers, made where they are missing.
 * @returns member id by customer id
 */
export async function ensureCustomerMembers(
  sql: Sql,
  customers: CustomerInput[]
): Promise<Map<string, string>> {
  const rows = customers.map((customer) => ({
    ...customer,
    email: customer.email && normalizeEmail(customer.email),
  }))
  return ensure(
    rows.map((row) => row.customer_id),
    async (ids) => {
      const found = await sql<{ id: string; customer_id: string }>(
        `select coalesce(merged_into_id, id) as id, customer_id from encore_member
         where customer_id = any(?) and deleted_at is null`,
        [ids]
      )
      return found.map((row) => [row.customer_id, row.id])
    },
    (missing) =>
      insertMembers(
        sql,
        rows.filter((row) => missing.has(row.customer_id))
      )
  )
}

/**
 * The members to whom purchases under these addresses belong, made where they are
 * missing. An account gets them only where the address is proven to be its own, or
 * the shop trusts its accounts' addresses; until then a member of the address
 * alone keeps them.
 *
 * @returns member id by normalized address
 */
export async function ensureContactMembers(
  sql: Sql,
  contacts: ContactInput[],
  trustAccounts: boolean
): Promise<Map<string, string>> {
  return ensure(
    contacts.map((contact) => contact.email),
    (emails) => findContacts(sql, emails, trustAccounts),
    (missing) =>
      insertMembers(
        sql,
        contacts
          .filter((contact) => missing.has(contact.email))
          .map((contact) => ({ ...contact, customer_id: null, name: null }))
      )
  )
}

/** Those of these addresses' members that there are. @see ensureContactMembers */
export async function findContactMembers(
  sql: Sql,
  emails: string[],
  trustAccounts: boolean
): Promise<Map<string, string>> {
  return new Map(await findContacts(sql, emails, trustAccounts))
}

async function findContacts(
  sql: Sql,
  emails: string[],
  trustAccounts: boolean
): Promise<[email: string, id: string][]> {
  const found = await sql<{ id: string; email: string }>(
    `select distinct on (email) coalesce(merged_into_id, id) as id, email
     from encore_member
     where email = any(?) and deleted_at is null
       and (customer_id is null or email_proven_at is not null or ?)
     order by email, email_proven_at nulls last, customer_id nulls last, encore_member.id`,
    [emails, trustAccounts]
  )
  return found.map((row) => [row.email, row.id])
}

/** The member of a customer with their points. */
export type CustomerMember = { id: string } & Balances

/** The member of a customer, the one that stays where it was merged; null for none. */
export async function findCustomerMember(
  sql: Sql,
  customerId: string
): Promise<CustomerMember | null> {
  const [member] = await sql<CustomerMember>(
    `select s.id, s.available, s.pending, s.held, s.debt from encore_member m
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where m.customer_id = ? and m.deleted_at is null`,
    [customerId]
  )
  return member ?? null
}

/** Look, make what is missing, look again: another process may have been first, and
 * two random numbers may, very rarely, meet. */
async function ensure(
  keys: string[],
  find: (keys: string[]) => Promise<[key: string, id: string][]>,
  make: (missing: Set<string>) => Promise<void>
): Promise<Map<string, string>> {
  const wanted = [...new Set(keys)]
  const ids = new Map(wanted.length ? await find(wanted) : [])
  for (let attempt = 0; attempt < 3; attempt++) {
    const missing = wanted.filter((key) => !ids.has(key))
    if (!missing.length) {
      return ids
    }
    await make(new Set(missing))
    for (const [key, id] of await find(missing)) {
      ids.set(key, id)
    }
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "Members could not be made; check the unique indexes of encore_member"
  )
}

type NewMember = {
  customer_id: string | null
  email: string | null
  name: string | null
  contacted_at: Date
}

async function insertMembers(sql: Sql, members: NewMember[]): Promise<void> {
  const rows = members.map((member) => ({
    ...member,
    id: newId("encmem"),
    card_number: newCardNumber(),
    referral_code: newReferralCode(),
  }))
  await sql(
    `insert into encore_member (
       id, customer_id, email, name, card_number, referral_code, contacted_at, stage,
       stage_reason, stage_since, raw_net_total)
     select id, customer_id, email, name, card_number, referral_code, contacted_at,
       'first_contact',
       '{"stage":"first_contact","rule":{"min_purchases":0,"min_net_spend":null},
         "facts":{"purchases":0,"net_spend":"0","currency_code":null,"last_purchase_at":null}}',
       contacted_at, '{"value":"0","precision":20}'
     from json_to_recordset(?::json) as r(
       id text, customer_id text, email text, name text, card_number text,
       referral_code text, contacted_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)]
  )
}

/** Sixteen digits, the last a check digit (Luhn, ISO/IEC 7812-1), so that a
 * mistyped number at the counter is noticed. */
export function newCardNumber(): string {
  const digits = Array.from({ length: 15 }, () => randomInt(10))
  return [...digits, checkDigit(digits)].join("")
}

/** Letters and digits that are not mistaken for one another (Crockford base 32). */
const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

export function newReferralCode(): string {
  return Array.from({ length: 10 }, () => CODE_ALPHABET[randomInt(32)]).join("")
}

/** Locks the members for the rest of the transaction, and those merged into them, whose
 * entries are theirs too; sorted by id as every lock of members is, so that two batches
 * cannot block each other for ever. */
export async function lockMembers(sql: Sql, ids: string[]): Promise<void> {
  const members = [...new Set(ids)]
  await sql(
    `select 1 from encore_member where id = any(?) or merged_into_id = any(?)
     order by id for update`,
    [members, members]
  )
}

/** The next members by id: all whom somebody still knows. */
export async function membersAfter(
  sql: Sql,
  after: string | null,
  limit: number
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select id from encore_member
     where id > ? and merged_into_id is null and erased_at is null
       and deleted_at is null
     order by id limit ?`,
    [after ?? "", limit]
  )
  return rows.map((row) => row.id)
}
