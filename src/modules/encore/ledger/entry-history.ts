import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../lib/encore-error"
import { Sql } from "../lib/sql"
import { EntryKind } from "./types"

/** What identifies an entry to a reader. */
export type EntryReference = {
  id: string
  kind: EntryKind
  source_type: string
  source_id: string
  effective_at: Date
}

/** Points that moved between an entry and a lot, seen from either. */
export type Movement = {
  /** Signed as in the ledger: what was taken is negative. */
  points: number
  /** The other side: the entry that opened the lot, or the one that took from it. */
  entry: EntryReference
  /** Of the lot. */
  expires_at: Date | null
}

/** How an entry hangs together with the rest of its member's ledger. */
export type EntryHistory = {
  /** From which lots a debit took, or into which a restoration gave. */
  from: Movement[]
  /** What has become of a credit's own lot. */
  uses: Movement[]
  /** Of its lot, what carts hold. */
  held: number
  reverses: EntryReference | null
  /** Of a credit, how many points can still be taken back. */
  reversible: number
}

/** The credits that an admin may take back. The others follow an order or a lot. */
export const REVERSIBLE_KINDS: EntryKind[] = ["award", "adjustment", "opening"]

const REFERENCE = "e.id, e.kind, e.source_type, e.source_id, e.effective_at"

/** An entry and what has been done to it since. */
export type EntryState = Omit<EntryReference, "effective_at"> & {
  points: number
  /** The points that carts hold of its lot. */
  held: number
  reverses_id: string | null
  /** How many points of it can still be taken back. */
  reversible: number
}

/** @throws NOT_FOUND where the member has no such entry */
export async function retrieveEntry(
  sql: Sql,
  memberId: string,
  entryId: string
): Promise<EntryState> {
  const [entry] = await sql<EntryState>(
    `select e.id, e.kind, e.source_type, e.source_id, e.points, e.reverses_id,
       coalesce(l.held, 0) as held,
       case when e.kind = any(?) then greatest(0, encore_ledger_left(e.id))::integer
       else 0 end as reversible
     from encore_point_entry e
     left join encore_point_lot l on l.entry_id = e.id and l.deleted_at is null
     where e.id = ? and e.member_id = ?`,
    [REVERSIBLE_KINDS, entryId, memberId]
  )
  if (!entry) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "entry_not_found")
  }
  return entry
}

/**
 * Explains a member's entry by its lots.
 * @throws NOT_FOUND where the member has no such entry
 */
export async function entryHistory(
  sql: Sql,
  memberId: string,
  entryId: string
): Promise<EntryHistory> {
  const { held, reverses_id, reversible } = await retrieveEntry(sql, memberId, entryId)
  const [from, uses, [reverses]] = await Promise.all([
    sql<MovementRow>(
      `select a.points, l.expires_at, ${REFERENCE}
       from encore_point_allocation a
       join encore_point_lot l on l.id = a.lot_id
       join encore_point_entry e on e.id = l.entry_id
       where a.entry_id = ? and a.deleted_at is null and l.entry_id <> a.entry_id
       order by l.expires_at nulls last, e.effective_at, e.id`,
      [entryId]
    ),
    sql<MovementRow>(
      `select a.points, l.expires_at, ${REFERENCE}
       from encore_point_lot l
       join encore_point_allocation a on a.lot_id = l.id and a.deleted_at is null
       join encore_point_entry e on e.id = a.entry_id
       where l.entry_id = ? and l.deleted_at is null and a.entry_id <> l.entry_id
       order by e.effective_at, e.id`,
      [entryId]
    ),
    sql<EntryReference>(
      `select ${REFERENCE} from encore_point_entry e where e.id = ?`,
      [reverses_id]
    ),
  ])
  return {
    from: from.map(movement),
    uses: uses.map(movement),
    held,
    reverses: reverses ?? null,
    reversible,
  }
}

type MovementRow = EntryReference & { points: number; expires_at: Date | null }

function movement({ points, expires_at, ...entry }: MovementRow): Movement {
  return { points, expires_at, entry }
}
