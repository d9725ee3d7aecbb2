import { lockMembers } from "../../journey/members"
import { Sql } from "../../lib/sql"
import { Grant, grantRewards } from "../rewards/grant"
import { prizeOfPlace } from "./draw-definition"
import { retrieveDraw } from "./stored-draw"

/** How the reward of a prize names where it came from: once per draw and place. */
export function prizeSource(drawId: string, place: number) {
  return { source_type: "draw", source_id: `${drawId}:${place}` }
}

type WinnerRow = {
  id: string
  place: number
  /** Who it is now, after merges. */
  member_id: string
  erased: boolean
}

/**
 * Gives the prizes of a drawn draw as rewards, those that aren't given yet. What can't
 * be given says why on its winner, and is tried again by the job: a reward may be
 * published or filled up meanwhile, and somebody who was erased be replaced. With all of
 * them given, the draw is settled. In the caller's transaction.
 *
 * @returns whether every prize is given
 */
export async function settleDraw(sql: Sql, id: string, now: Date): Promise<boolean> {
  const draw = await retrieveDraw(sql, id)
  if (draw.status !== "drawn") {
    return draw.status === "settled"
  }
  // Members before the rest; then again, since a winner may have been replaced meanwhile.
  await lockMembers(
    sql,
    (await waiting(sql, id)).map((winner) => winner.member_id)
  )
  const winners = await waiting(sql, id, "for update of w")
  const reached = winners.filter((winner) => !winner.erased)
  const granted = await grantRewards(
    sql,
    reached.map(
      ({ place, member_id }): Grant => ({
        reward_id: prizeOfPlace(draw.prizes, place)!.reward_id,
        member_id,
        ...prizeSource(id, place),
        actor_type: "system",
      })
    )
  )
  const outcomes = [
    ...reached.map((winner, index) => ({
      id: winner.id,
      refused: granted[index]!.refused,
    })),
    ...winners
      .filter((winner) => winner.erased)
      .map((winner) => ({ id: winner.id, refused: "erased" })),
  ]
  await sql(
    `update encore_draw_pick w set refused = r.refused, updated_at = now(),
       granted_at = case when r.refused is null then ?::timestamptz end
     from json_to_recordset(?::json) as r(id text, refused text)
     where w.id = r.id`,
    [now, JSON.stringify(outcomes)]
  )
  if (outcomes.some(({ refused }) => refused !== null)) {
    return false
  }
  await sql(
    `update encore_draw d set status = 'settled', settled_at = ?, updated_at = now()
     where d.id = ? and d.status = 'drawn' and not exists (
       select 1 from encore_draw_pick w
       where w.draw_id = d.id and w.place is not null and w.replaced_at is null
         and w.granted_at is null and w.deleted_at is null)`,
    [now, id]
  )
  return (await retrieveDraw(sql, id)).status === "settled"
}

/** Winners who haven't got their prize. */
async function waiting(sql: Sql, drawId: string, lock = ""): Promise<WinnerRow[]> {
  return sql<WinnerRow>(
    `select w.id, w.place, s.id as member_id, s.erased_at is not null as erased
     from encore_draw_pick w
     join encore_member m on m.id = w.member_id
     join encore_member s on s.id = coalesce(m.merged_into_id, m.id)
     where w.draw_id = ? and w.place is not null and w.replaced_at is null
       and w.granted_at is null and w.deleted_at is null
     order by w.place ${lock}`,
    [drawId]
  )
}
