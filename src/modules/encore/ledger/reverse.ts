import { entryKey, postDebits } from "./post"
import { ActorType, DebitInput } from "./types"
import { Sql } from "../lib/sql"

export type Reversal = {
  member_id: string
  entry_id: string
  points: number
  source_id: string
}

/** A credit, and what is left of it. */
export type CreditRow = {
  id: string
  member_id: string
  rule_id: string | null
  source_type: string
  source_id: string
  left: number
  /** How many entries took parts of it back so far. */
  times: number
}

/** An entry `e` as far as taking it back goes: what is left of it, and how often parts
 * of it were taken back. */
export const LEFT_OF_ENTRY = `e.id, e.member_id, e.rule_id, e.source_type, e.source_id,
  encore_ledger_left(e.id)::integer as left,
  (select count(*)::integer from encore_point_entry r
    where r.reverses_id = e.id and r.deleted_at is null) as times`

/** Takes back what was awarded for these sources. @see reverseCredits */
export async function reverseAwards(
  sql: Sql,
  sources: { source_type: string; source_id: string }[]
): Promise<Reversal[]> {
  const awards = await sql<{ id: string }>(
    `select e.id from jsonb_to_recordset(?::jsonb) as s(source_type text, source_id text)
     join encore_point_entry e
       on e.source_id = s.source_id and e.source_type = s.source_type
     where e.kind = 'award' and e.deleted_at is null`,
    [JSON.stringify(sources)]
  )
  return reverseCredits(
    sql,
    awards.map((award) => award.id)
  )
}

/**
 * Takes credits back, as far as they were not before; what was spent already
 * becomes debt. The caller has locked the members.
 */
export async function reverseCredits(
  sql: Sql,
  entryIds: string[]
): Promise<Reversal[]> {
  const credits = await sql<CreditRow>(
    `select ${LEFT_OF_ENTRY} from encore_point_entry e where e.id = any(?)
     order by e.member_id, e.id`,
    [entryIds]
  )
  return takeBack(
    sql,
    credits.map((credit) => ({ credit, points: credit.left }))
  )
}

/** Takes parts of credits back, as debt where the points are gone. The caller has locked
 * the members and read what is left under that lock. */
export async function takeBack(
  sql: Sql,
  parts: { credit: CreditRow; points: number; explanation?: unknown }[],
  actor: ActorType = "system"
): Promise<Reversal[]> {
  const now = new Date()
  const debits = parts
    .filter((part) => part.points > 0)
    .map(({ credit, points, explanation }): DebitInput => {
      const base = {
        member_id: credit.member_id,
        kind: "reversal" as const,
        source_type: credit.source_type,
        source_id: credit.source_id,
      }
      return {
        ...base,
        // One source may be credited again after its credit was taken back.
        idempotency_key: partKey({ ...base, rule_id: credit.rule_id }, credit),
        points,
        reverses_id: credit.id,
        allow_debt: true,
        actor_type: actor,
        explanation,
        effective_at: now,
      }
    })
  const posted = await postDebits(sql, debits)
  return debits.map((debit, index) => ({
    member_id: debit.member_id,
    entry_id: posted[index]!.entry_id,
    points: -debit.points,
    source_id: debit.source_id,
  }))
}

/** The key of the next entry that takes a part of this one back: two who saw the same
 * state would post one. */
export function partKey(
  base: Parameters<typeof entryKey>[0],
  { id, times }: Pick<CreditRow, "id" | "times">
): string {
  return [entryKey(base), id, ...(times ? [times + 1] : [])].join(":")
}
