import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { lockMembers } from "../../journey/members"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { revokeGrants, wasUsed } from "../rewards/grant"
import { prizeSource } from "./settle"
import { retrieveDraw, StoredDraw } from "./stored-draw"

export type ReplaceWinnerInput = {
  draw_id: string
  /** Of the prize, from 1. */
  place: number
  /** In an admin's words; it stays with the draw and is not public. */
  reason: string
  by: Actor
}

type PickRow = {
  id: string
  public_id: string
  /** Who it was drawn as, and who that is now. */
  member_id: string
  person_id: string
  granted_at: Date | null
}

/**
 * Lets the next alternate take a winner's place: somebody who can't be reached, may not
 * take part, or declines. A prize that was given is taken back if it is unused. That it
 * happened is public, the reason isn't. The new winner's prize is given by `settleDraw`.
 *
 * @throws NOT_FOUND for a draw or place that isn't there; NOT_ALLOWED before it is drawn,
 * where the prize is used, or no alternate is left who can be reached
 */
export async function replaceWinner(
  sql: Sql,
  { draw_id, place, reason, by }: ReplaceWinnerInput
): Promise<StoredDraw> {
  const draw = await retrieveDraw(sql, draw_id)
  if (draw.status !== "drawn" && draw.status !== "settled") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_drawn")
  }
  const seen = await winnerOf(sql, draw_id, place)
  const next = await nextAlternate(sql, draw_id, seen.person_id)
  await lockMembers(sql, [seen.person_id, ...(next ? [next.person_id] : [])])
  await retrieveDraw(sql, draw_id, "update")
  const winner = await winnerOf(sql, draw_id, place)
  const alternate = await nextAlternate(sql, draw_id, winner.person_id)
  if (!alternate) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_no_alternate")
  }
  if (winner.granted_at) {
    await takeBack(sql, draw_id, place, winner)
  }
  await sql(
    `update encore_draw_pick set replaced_at = now(), replaced_by = ?,
       replace_reason = ?, updated_at = now() where id = ?`,
    [by.actor_id, reason, winner.id]
  )
  await sql("update encore_draw_pick set place = ?, updated_at = now() where id = ?", [
    place,
    alternate.id,
  ])
  await sql(
    `update encore_draw set status = 'drawn', settled_at = null, updated_at = now()
     where id = ?`,
    [draw_id]
  )
  await recordChange(sql, {
    object_type: "draw",
    object_id: draw_id,
    action: "winner_replaced",
    reason,
    ...by,
    before: { place, entry: winner.public_id },
    after: { place, entry: alternate.public_id },
  })
  return retrieveDraw(sql, draw_id)
}

/** One that has expired unused is nothing to take back any more.
 * @throws NOT_ALLOWED where it is used */
async function takeBack(
  sql: Sql,
  drawId: string,
  place: number,
  winner: PickRow
): Promise<void> {
  const prize = { ...prizeSource(drawId, place), member_id: winner.member_id }
  await revokeGrants(sql, [prize])
  if (await wasUsed(sql, prize)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_prize_used")
  }
}

const PICKS = `
  select w.id, w.public_id, w.member_id, s.id as person_id, w.granted_at
  from encore_draw_pick w
  join encore_member m on m.id = w.member_id
  join encore_member s on s.id = coalesce(m.merged_into_id, m.id)`

/** @throws NOT_FOUND */
async function winnerOf(sql: Sql, drawId: string, place: number): Promise<PickRow> {
  const [row] = await sql<PickRow>(
    `${PICKS} where w.draw_id = ? and w.place = ? and w.replaced_at is null
       and w.deleted_at is null`,
    [drawId, place]
  )
  if (!row) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "draw_place_not_found", {
      place,
    })
  }
  return row
}

/** The next one drawn who can be reached and is somebody else. */
async function nextAlternate(
  sql: Sql,
  drawId: string,
  winnerId: string
): Promise<PickRow | null> {
  const [row] = await sql<PickRow>(
    `${PICKS} where w.draw_id = ? and w.place is null and w.deleted_at is null
       and s.erased_at is null and s.id <> ?
     order by w.position limit 1`,
    [drawId, winnerId]
  )
  return row ?? null
}
