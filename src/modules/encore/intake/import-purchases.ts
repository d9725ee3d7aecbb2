import { ensureContactMembers, findContactMembers } from "../journey/members"
import { Sql } from "../lib/sql"
import { basketOfAmount } from "../program/earning/basket"
import { Program } from "../program/program-in-force"
import { Chunk } from "./import-chunk"
import { ChunkOutcome, ImportRecord, StagedRow } from "./import-types"
import { PurchaseData } from "./purchase-row"
import { ratePurchases } from "./rate"
import { recordPurchases } from "./record"
import { plainDecimal } from "./row-values"
import { sumAmounts } from "./totals"
import { PurchaseInput } from "./types"

type Row = StagedRow<PurchaseData>

type KnownPurchase = Omit<PurchaseData, "placed_at" | "items"> & {
  source_id: string
  email: string | null
  placed_at: Date
  item_count: number | null
}

/** Takes in purchases from elsewhere. What is in already stays as it is. */
export async function importPurchases(
  sql: Sql,
  record: ImportRecord,
  { rows, cut }: Chunk<PurchaseData>,
  program: Program
): Promise<ChunkOutcome> {
  const known = await findKnown(sql, rows)
  const fresh = rows.filter((row) => !known.has(row.source_id))
  const conflicts = rows.filter((row) => {
    const purchase = known.get(row.source_id)
    return purchase && !isSame(row, purchase)
  })

  const contacts = contactsOf(fresh)
  const trust = program.settings.trust_account_emails
  const found = await findContactMembers(sql, [...contacts.keys()], trust)
  const inputs = fresh.map((row) => inputOf(row, record.id))
  let points: number
  if (record.dry_run) {
    // Whoever isn't a member yet is told from others by their address.
    const rated = await ratePurchases(
      sql,
      inputs.map((input) => ({
        ...input,
        member_id: found.get(input.email!) ?? input.email!,
      })),
      program,
      "preview"
    )
    points = rated.reduce((sum, { earnings }) => sum + earnings.points, 0)
  } else {
    const members = await ensureContactMembers(
      sql,
      [...contacts].map(([email, contacted_at]) => ({ email, contacted_at })),
      trust
    )
    const recorded = await recordPurchases(
      sql,
      inputs.map((input) => ({ ...input, member_id: members.get(input.email!)! })),
      program
    )
    points = recorded.purchases.reduce((sum, purchase) => sum + purchase.points, 0)
  }

  return {
    accepted: fresh.length,
    unchanged: rows.length - fresh.length - conflicts.length,
    rejected: conflicts.map(({ id, source_id }) => ({
      id,
      rejection: { key: "conflict", params: { value: source_id } },
    })),
    totals: {
      // A dry run makes no members: one whose rows go on counts with the last of them.
      members: record.dry_run && cut ? 0 : contacts.size - found.size,
      purchases: fresh.length,
      points,
      amounts: sumAmounts(fresh.map((row) => row.data)),
    },
  }
}

async function findKnown(sql: Sql, rows: Row[]): Promise<Map<string, KnownPurchase>> {
  const known = await sql<KnownPurchase>(
    `select source_id, email, amount::text as amount, currency_code, placed_at, item_count
     from encore_purchase
     where source = 'import' and source_id = any(?) and deleted_at is null`,
    [rows.map((row) => row.source_id)]
  )
  return new Map(known.map((purchase) => [purchase.source_id, purchase]))
}

function isSame({ email, data }: Row, known: KnownPurchase): boolean {
  return (
    known.email === email &&
    known.currency_code === data.currency_code &&
    known.item_count === data.items &&
    plainDecimal(known.amount) === data.amount &&
    known.placed_at.toISOString() === data.placed_at
  )
}

/** When each address was first seen. */
function contactsOf(rows: Row[]): Map<string, Date> {
  const contacts = new Map<string, Date>()
  for (const { email, data } of rows) {
    const at = new Date(data.placed_at)
    const first = contacts.get(email)
    if (!first || at < first) {
      contacts.set(email, at)
    }
  }
  return contacts
}

function inputOf({ email, source_id, data }: Row, importId: string): PurchaseInput {
  return {
    source: "import",
    source_id,
    import_id: importId,
    member_id: null,
    email,
    country_code: null,
    currency_code: data.currency_code,
    amount: data.amount,
    item_count: data.items,
    basket: basketOfAmount(data.amount, data.currency_code),
    placed_at: new Date(data.placed_at),
    canceled_at: null,
  }
}
