import { lockMembers } from "../journey/members"
import { MemberChanges, refreshMembers } from "../consequences/refresh"
import { entryKey, postCredits } from "../ledger/post"
import { Award, CreditInput, PostResult } from "../ledger/types"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"
import { EarningLine } from "../program/earning/earn"
import { needsMembers, needsOf } from "../program/earning/needs"
import { Program } from "../program/program-in-force"
import { LotDates, lotDates, termsFor } from "../program/lifetime/maturity"
import { Settings } from "../program/settings"
import { claim, Earned, ratePurchases } from "./rate"
import { PurchaseInput } from "./types"

export type Recorded = MemberChanges & {
  /** The purchases that were not known before. */
  purchases: {
    id: string
    source_id: string
    member_id: string | null
    points: number
  }[]
  awards: Award[]
}

/**
 * Takes purchases in: records each once, awards its points by the rules in force,
 * and moves its member's stage. Orders as they are placed, a shop's earlier orders
 * and imported history all come through here.
 *
 * Runs in the caller's transaction: all of it or nothing. A purchase that is known
 * already is left as it is, however often it comes.
 */
export async function recordPurchases(
  sql: Sql,
  inputs: PurchaseInput[],
  program: Program
): Promise<Recorded> {
  await lockMembers(sql, membersOf(inputs))

  // One that is known has had its share of a cap; it mustn't count twice.
  const unknown = needsMembers(needsOf(program.rules))
    ? await withoutKnown(sql, inputs)
    : inputs
  const rated = await ratePurchases(
    sql,
    unknown.map((input) => ({ ...input, id: newId("encpur") })),
    program
  )
  const inserted = new Set(await insertPurchases(sql, rated))
  const fresh = rated.filter((purchase) => inserted.has(purchase.id))
  await claim(sql, fresh, program)

  return {
    purchases: fresh.map(({ id, source_id, member_id, earnings }) => ({
      id,
      source_id,
      member_id,
      points: earnings.points,
    })),
    ...(await award(sql, fresh, program)),
  }
}

/** A stored purchase as a `PurchaseInput`. */
export const PURCHASE_COLUMNS = `id, source, source_id, import_id, member_id, email,
  country_code, currency_code, amount::text as amount, item_count, basket, placed_at,
  canceled_at, facts`

type Rated = PurchaseInput & { id: string } & Earned

/** Posts what purchases earned and refreshes their members; both of one set. */
export async function award(
  sql: Sql,
  purchases: Rated[],
  program: Program
): Promise<MemberChanges & Pick<Recorded, "awards">> {
  const credits = purchases.flatMap((purchase) => creditsOf(purchase, program))
  const posted = await postCredits(sql, credits)
  return {
    awards: credits.map((credit, index) => awardOf(credit, posted[index]!)),
    ...(await refreshMembers(sql, membersOf(purchases), program)),
  }
}

function creditsOf(purchase: Rated, { settings }: Program): CreditInput[] {
  const { member_id, placed_at } = purchase
  return member_id === null
    ? []
    : purchase.earnings.lines.map((line) =>
        creditOf({ ...purchase, member_id }, line, placed_at, settings)
      )
}

/** The award of what a rule brought for a purchase, counting from a moment. */
export function creditOf(
  purchase: PurchaseInput & { id: string; member_id: string },
  line: EarningLine,
  at: Date,
  settings: Settings
): CreditInput {
  const base = {
    member_id: purchase.member_id,
    kind: "award" as const,
    ...sourceOf(purchase),
    rule_id: line.rule_id,
  }
  return {
    ...base,
    rule_version_id: line.rule_version_id,
    idempotency_key: awardKey(base, purchase, line),
    points: line.points,
    actor_type: "system",
    explanation: [line],
    effective_at: at,
    ...datesOf(purchase, at, settings),
  }
}

/** What was bought elsewhere is past: it counts from its date, whatever the event. An
 * order's dates follow from its events, `dateLots`. */
function datesOf(purchase: PurchaseInput, at: Date, settings: Settings): LotDates {
  const terms = termsFor(settings, purchase.country_code)
  const isKnown = purchase.source === "import" || terms.maturity.event === "placed"
  return lotDates(terms, isKnown ? at : null)
}

/** What an award is told by. */
export function awardOf(credit: CreditInput, { entry_id }: PostResult): Award {
  return {
    member_id: credit.member_id,
    entry_id,
    points: credit.points,
    source_type: credit.source_type,
    source_id: credit.source_id,
  }
}

/** Once per order and rule, and per addition to the order; a taking-in of earlier orders
 * that was undone can be done again, so it is part of their key. */
function awardKey(
  base: Parameters<typeof entryKey>[0],
  purchase: PurchaseInput,
  { addition }: EarningLine
) {
  const taking = purchase.source === "medusa" ? purchase.import_id : null
  return [
    entryKey(base),
    ...(taking ? [taking] : []),
    ...(addition ? [`addition-${addition}`] : []),
  ].join(":")
}

/** How entries name a purchase: the shop's own order by its id, for the reader;
 * one from elsewhere by our record of it. */
export function sourceOf(purchase: {
  id: string
  source: PurchaseInput["source"]
  source_id: string
}) {
  return purchase.source === "medusa"
    ? { source_type: "order", source_id: purchase.source_id }
    : { source_type: "purchase", source_id: purchase.id }
}

function membersOf(purchases: { member_id: string | null }[]): string[] {
  return [...new Set(purchases.flatMap(({ member_id }) => member_id ?? []))]
}

async function withoutKnown(
  sql: Sql,
  inputs: PurchaseInput[]
): Promise<PurchaseInput[]> {
  const known = await sql<{ source: string; source_id: string }>(
    `select source, source_id from encore_purchase
     where source_id = any(?) and deleted_at is null`,
    [inputs.map((input) => input.source_id)]
  )
  const keys = new Set(known.map((row) => `${row.source}:${row.source_id}`))
  return inputs.filter((input) => !keys.has(`${input.source}:${input.source_id}`))
}

async function insertPurchases(sql: Sql, purchases: Rated[]): Promise<string[]> {
  const rows = purchases.map(({ earnings, ...purchase }) => ({
    ...purchase,
    points: earnings.points,
  }))
  const inserted = await sql<{ id: string }>(
    `insert into encore_purchase (
       id, source, source_id, import_id, member_id, email, country_code, currency_code,
       amount, raw_amount, item_count, basket, facts, points, placed_at, canceled_at)
     select id, source, source_id, import_id, member_id, email, country_code,
       currency_code, amount::numeric, jsonb_build_object('value', amount, 'precision', 20),
       item_count, basket, facts, points, placed_at, canceled_at
     from json_to_recordset(?::json) as r(
       id text, source text, source_id text, import_id text, member_id text, email text,
       country_code text, currency_code text, amount text, item_count integer, basket jsonb,
       facts jsonb, points integer, placed_at timestamptz, canceled_at timestamptz)
     on conflict (source, source_id) where deleted_at is null do nothing
     returning id`,
    [JSON.stringify(rows)]
  )
  return inserted.map((row) => row.id)
}
