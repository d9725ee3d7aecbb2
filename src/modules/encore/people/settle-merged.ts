import { lockMembers } from "../journey/members"
import { moveDebt, movePoints } from "../ledger/move-points"
import { newId } from "../lib/new-id"
import { Sql } from "../lib/sql"

type Leftover = { id: string; merged_into_id: string; debt: number }

/**
 * Moves on what has come to members since they were merged: a return takes back what an
 * old order earned, points that waited get their date. An order's entries stay under
 * the member that had them; where they lead to is the member that stays.
 *
 * @param intoIds of these; of all without it
 */
export async function settleMerged(
  sql: Sql,
  intoIds: string[] | null = null
): Promise<void> {
  const find = () =>
    sql<Leftover>(
      `select m.id, m.merged_into_id, m.debt from encore_member m
       where m.merged_into_id is not null and (?::text[] is null or m.merged_into_id = any(?))
         and (m.debt > 0 or m.available > 0 or m.pending > 0) and m.deleted_at is null
       order by m.id`,
      [intoIds, intoIds]
    )
  const before = await find()
  if (!before.length) {
    return
  }
  await lockMembers(
    sql,
    before.flatMap((member) => [member.id, member.merged_into_id])
  )
  for (const { id, merged_into_id, debt } of await find()) {
    const mover = { actor_type: "system" as const, actor_id: null, reason: null }
    await movePoints(sql, id, merged_into_id, mover)
    await moveDebt(sql, id, merged_into_id, debt, mover, newId("encmrg"))
  }
}
