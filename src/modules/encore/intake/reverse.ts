import { entryKey, postDebits } from "../ledger/post"
import { DebitInput } from "../ledger/types"
import { Sql } from "../lib/sql"

export type Reversal = {
  member_id: string
  entry_id: string
  points: number
  source_id: string
}

type CreditRow = {
  id: string
  member_id: string
  rule_id: string | null
  source_type: string
  source_id: string
  left: number
}

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
    `select e.id, e.member_id, e.rule_id, e.source_type, e.source_id,
       (e.points + coalesce((
         select sum(r.points) from encore_point_entry r
         where r.reverses_id = e.id and r.deleted_at is null
       ), 0))::integer as left
     from encore_point_entry e where e.id = any(?)
     order by e.member_id, e.id`,
    [entryIds]
  )
  const now = new Date()
  const debits = credits
    .filter((credit) => credit.left > 0)
    .map((credit): DebitInput => {
      const base = {
        member_id: credit.member_id,
        kind: "reversal" as const,
        source_type: credit.source_type,
        source_id: credit.source_id,
      }
      return {
        ...base,
        // One source may be credited again after its credit was taken back.
        idempotency_key: `${entryKey({ ...base, rule_id: credit.rule_id })}:${credit.id}`,
        points: credit.left,
        reverses_id: credit.id,
        allow_debt: true,
        actor_type: "system",
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
