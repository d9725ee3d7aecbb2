import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { CountedStamps } from "./fill"
import { ProgressRow, StampRow } from "./read-members"

export type CountedRow = CountedStamps & { card_id: string; member_id: string }

/**
 * Keeps what sources have brought, writing only what has changed. A source that brings
 * fewer than it did, or none, says since when; one that changed hands moves with them.
 */
export async function writeStamps(
  sql: Sql,
  kept: StampRow[],
  counted: CountedRow[]
): Promise<void> {
  const known = new Map(kept.map((row) => [keyOf(row), row]))
  const found = new Set(counted.map(keyOf))
  const gone = kept
    .filter((row) => !found.has(keyOf(row)) && (row.stamps > 0 || row.open > 0))
    .map((row) => ({ ...row, stamps: 0, open: 0 }))
  const rows = [...counted, ...gone].filter((row) =>
    differs(known.get(keyOf(row)), row)
  )
  if (!rows.length) {
    return
  }
  await sql(
    `insert into encore_stamp as s (
       id, card_id, member_id, source_type, source_id, at, earned, stamps, open, expires_at)
     select id, card_id, member_id, source_type, source_id, at, stamps, stamps, open,
       expires_at
     from json_to_recordset(?::json) as r(
       id text, card_id text, member_id text, source_type text, source_id text,
       at timestamptz, stamps integer, open integer, expires_at timestamptz)
     on conflict (card_id, source_type, source_id) where deleted_at is null
     do update set member_id = excluded.member_id, at = excluded.at,
       earned = greatest(s.earned, excluded.stamps), stamps = excluded.stamps,
       open = excluded.open, expires_at = excluded.expires_at,
       reversed_at = case when excluded.stamps < s.earned
         then coalesce(s.reversed_at, now()) end,
       updated_at = now()`,
    [JSON.stringify(rows.map((row) => ({ ...row, id: newId("encstp") })))]
  )
}

export async function writeProgress(
  sql: Sql,
  progress: Omit<ProgressRow, "id">[]
): Promise<void> {
  if (!progress.length) {
    return
  }
  await sql(
    `insert into encore_stamp_card_progress (
       id, card_id, member_id, version_id, stamps, owed, full_cards, next_expiry_at)
     select id, card_id, member_id, version_id, stamps, owed, full_cards, next_expiry_at
     from json_to_recordset(?::json) as r(
       id text, card_id text, member_id text, version_id text, stamps integer,
       owed integer, full_cards integer, next_expiry_at timestamptz)
     on conflict (card_id, member_id) where deleted_at is null
     do update set version_id = excluded.version_id, stamps = excluded.stamps,
       owed = excluded.owed, full_cards = excluded.full_cards,
       next_expiry_at = excluded.next_expiry_at, updated_at = now()`,
    [JSON.stringify(progress.map((row) => ({ ...row, id: newId("encspr") })))]
  )
}

function keyOf(row: Pick<CountedRow, "card_id" | "source_type" | "source_id">) {
  return `${row.card_id} ${row.source_type} ${row.source_id}`
}

function differs(before: StampRow | undefined, after: CountedRow): boolean {
  return (
    !before ||
    before.member_id !== after.member_id ||
    before.stamps !== after.stamps ||
    before.open !== after.open ||
    before.expires_at?.getTime() !== after.expires_at?.getTime()
  )
}
