import { MedusaError } from "@medusajs/framework/utils"
import { lockMembers } from "../journey/members"
import { refreshMembers } from "../consequences/refresh"
import { EncoreError } from "../lib/encore-error"
import { Sql } from "../lib/sql"
import { Program } from "../program/program-in-force"
import { IMPORT_SOURCE } from "./import-balances"
import { findRunning, lockParts, PARTS } from "./import-progress"
import { sourceOf } from "./record"
import { reverseAwards, reverseCredits } from "../ledger/reverse"
import { PurchaseInput } from "./types"

/** Purchases or balances of one transaction. */
const CHUNK = 1_000

type PurchaseRow = Pick<PurchaseInput, "source" | "source_id" | "member_id"> & {
  id: string
}

/**
 * Marks an import as being taken back; from then on it is worked on like one that
 * comes in, and can be interrupted likewise.
 *
 * @throws NOT_ALLOWED for a dry run, one that brought nothing, is running or undone
 */
export async function beginUndo(sql: Sql, importId: string): Promise<void> {
  const begun = await sql(
    `update encore_import set status = 'running', undo_started_at = now(), processed = 0,
       heartbeat_at = now(), updated_at = now()
     where id = ? and status in ('completed', 'failed') and not dry_run and accepted > 0
     returning id`,
    [importId]
  )
  if (!begun.length) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "import_not_undoable")
  }
}

/**
 * Takes back the next part of what an import brought: awards are reversed in the
 * ledger, purchases no longer count, their members' stages follow. The members
 * stay, as contacts, and so do the entries: a ledger forgets nothing.
 *
 * @returns whether there may be more; false: the import is undone
 */
export async function undoNextChunk(
  sql: Sql,
  importId: string,
  program: Program
): Promise<boolean> {
  await lockParts(sql, PARTS)
  const record = await findRunning(sql, importId)
  if (!record) {
    return false
  }
  const undone =
    record.kind === "balances"
      ? await undoBalances(sql, importId)
      : await undoPurchases(sql, importId, program)
  await sql(
    `update encore_import set processed = processed + ?, heartbeat_at = now(),
       updated_at = now(), status = case when ? = 0 then 'undone' else status end
     where id = ?`,
    [undone, undone, importId]
  )
  return undone > 0
}

async function undoPurchases(
  sql: Sql,
  importId: string,
  program: Program
): Promise<number> {
  const purchases = await sql<PurchaseRow>(
    `select id, source, source_id, member_id from encore_purchase
     where import_id = ? and deleted_at is null limit ?`,
    [importId, CHUNK]
  )
  const members = [...new Set(purchases.flatMap((row) => row.member_id ?? []))]
  await lockMembers(sql, members)
  await sql(
    "update encore_purchase set deleted_at = now(), updated_at = now() where id = any(?)",
    [purchases.map((row) => row.id)]
  )
  await reverseAwards(sql, purchases.map(sourceOf))
  await refreshMembers(sql, members, program)
  return purchases.length
}

async function undoBalances(sql: Sql, importId: string): Promise<number> {
  const entries = await sql<{ id: string; member_id: string }>(
    `select e.id, e.member_id from encore_point_entry e
     where e.source_type = ? and e.source_id = ? and e.kind = 'opening'
       and e.deleted_at is null and not exists (
         select 1 from encore_point_entry r
         where r.reverses_id = e.id and r.deleted_at is null)
     limit ?`,
    [IMPORT_SOURCE, importId, CHUNK]
  )
  await lockMembers(
    sql,
    entries.map((entry) => entry.member_id)
  )
  await reverseCredits(
    sql,
    entries.map((entry) => entry.id)
  )
  return entries.length
}
