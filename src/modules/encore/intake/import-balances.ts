import {
  ensureContactMembers,
  findContactMembers,
  lockMembers,
} from "../journey/members"
import { refreshMembers } from "../consequences/refresh"
import { postCredits } from "../ledger/post"
import { CreditInput } from "../ledger/types"
import { Sql } from "../lib/sql"
import { lotDates, termsAtOnce } from "../program/lifetime/maturity"
import { Program } from "../program/program-in-force"
import { Settings } from "../program/settings"
import { BalanceData } from "./balance-row"
import { Chunk } from "./import-chunk"
import { ChunkOutcome, ImportRecord, StagedRow } from "./import-types"

/** What entries of balances name as their source, with the import's id. */
export const IMPORT_SOURCE = "import"

type Row = StagedRow<BalanceData>

/** Takes in balances from elsewhere as opening entries, each of them once. */
export async function importBalances(
  sql: Sql,
  record: ImportRecord,
  { rows, cut }: Chunk<BalanceData>,
  program: Program
): Promise<ChunkOutcome> {
  const { settings } = program
  const tiers = await findTiers(sql, rows)
  const lacking = rows.filter(({ data }) => data.tier !== null && !tiers.has(data.tier))
  const refused = new Set(lacking)
  const valid = rows.filter((row) => !refused.has(row))

  const emails = [...new Set(valid.map((row) => row.email))]
  const trust = settings.trust_account_emails
  const found = await findContactMembers(sql, emails, trust)
  const keys = await freeKeys(sql, valid)
  const fresh = valid.filter((row) => keys.has(row.id))

  if (!record.dry_run) {
    const members = await ensureContactMembers(
      sql,
      fresh.map(({ email }) => ({ email, contacted_at: record.created_at })),
      trust
    )
    const ids = fresh.map((row) => members.get(row.email)!)
    await lockMembers(sql, ids)
    await postCredits(
      sql,
      fresh.map((row) =>
        creditOf(row, members.get(row.email)!, keys.get(row.id)!, record, settings)
      )
    )
    await giveTiers(sql, fresh, members, tiers, record.created_at)
    await refreshMembers(sql, [...new Set(ids)], program)
  }

  const added = new Set(
    fresh.map((row) => row.email).filter((email) => !found.has(email))
  )
  return {
    accepted: fresh.length,
    unchanged: valid.length - fresh.length,
    rejected: lacking.map(({ id, data }) => ({
      id,
      rejection: { key: "tier", params: { value: data.tier! } },
    })),
    totals: {
      members: record.dry_run && cut ? 0 : added.size,
      purchases: 0,
      points: fresh.reduce((sum, row) => sum + row.data.points, 0),
      amounts: [],
    },
  }
}

/** Tier ids by the names in the rows. */
async function findTiers(sql: Sql, rows: Row[]): Promise<Map<string, string>> {
  const names = [...new Set(rows.flatMap(({ data }) => data.tier ?? []))]
  if (!names.length) {
    return new Map()
  }
  const tiers = await sql<{ name: string; id: string }>(
    `select distinct on (wanted.name) wanted.name, t.id
     from unnest(?::text[]) as wanted(name)
     join encore_tier t on lower(t.name) = lower(wanted.name) and t.deleted_at is null
     order by wanted.name, t.rank`,
    [names]
  )
  return new Map(tiers.map((tier) => [tier.name, tier.id]))
}

/**
 * The key for each balance that isn't in yet. One that was taken back by undoing
 * its import may come in again, under the next key.
 *
 * @returns key by row id
 */
async function freeKeys(sql: Sql, rows: Row[]): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  let undecided = rows
  for (let generation = 1; undecided.length; generation++) {
    const keyOf = (row: Row) => `import:opening:${row.source_id}:${generation}`
    const taken = await sql<{ idempotency_key: string; reversed: boolean }>(
      `select e.idempotency_key, exists (
         select 1 from encore_point_entry r
         where r.reverses_id = e.id and r.deleted_at is null) as reversed
       from encore_point_entry e
       where e.idempotency_key = any(?) and e.deleted_at is null`,
      [undecided.map(keyOf)]
    )
    const reversed = new Map(taken.map((row) => [row.idempotency_key, row.reversed]))
    for (const row of undecided.filter((row) => !reversed.has(keyOf(row)))) {
      keys.set(row.id, keyOf(row))
    }
    undecided = undecided.filter((row) => reversed.get(keyOf(row)))
  }
  return keys
}

function creditOf(
  { data }: Row,
  member_id: string,
  idempotency_key: string,
  record: ImportRecord,
  settings: Settings
): CreditInput {
  const dates = data.expires_at
    ? { available_at: record.created_at, expires_at: new Date(data.expires_at) }
    : lotDates(termsAtOnce(settings), record.created_at)
  return {
    member_id,
    kind: "opening",
    source_type: IMPORT_SOURCE,
    source_id: record.id,
    idempotency_key,
    points: data.points,
    actor_type: record.created_by ? "user" : "system",
    actor_id: record.created_by,
    reason: data.reason,
    effective_at: record.created_at,
    ...dates,
  }
}

/** A tier that somebody brings along counts as reached at that moment, so that it lasts
 * for the ladder's window; one that they had brought before is kept. */
async function giveTiers(
  sql: Sql,
  rows: Row[],
  members: Map<string, string>,
  tiers: Map<string, string>,
  at: Date
): Promise<void> {
  const given = rows
    .filter((row) => row.data.tier !== null)
    .map((row) => ({
      id: members.get(row.email)!,
      tier_id: tiers.get(row.data.tier!)!,
    }))
  if (given.length) {
    await sql(
      `update encore_member m set tier_given_id = r.tier_id, tier_given_at = ?,
         updated_at = now()
       from jsonb_to_recordset(?::jsonb) as r(id text, tier_id text)
       where m.id = r.id and m.tier_given_id is null`,
      [at, JSON.stringify(given)]
    )
  }
}
