import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { prizeCount } from "./draw-definition"
import { hashEntrants, pick } from "./pick"
import { retrieveDraw, StoredDraw } from "./stored-draw"

type EntrantRow = { public_id: string; member_id: string; count: number }

/**
 * Draws the winners and alternates of a closed draw from its seed and its frozen
 * entries; from then on the seed is public. However many press the button, whoever
 * comes second finds it drawn: the draw's row is locked, and the outcome was settled
 * when it closed.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where it hasn't closed; UNEXPECTED_STATE where the list
 * isn't the one whose fingerprint is public
 */
export async function drawWinners(
  sql: Sql,
  id: string,
  by: Actor,
  now: Date
): Promise<StoredDraw> {
  const draw = await retrieveDraw(sql, id, "update")
  if (draw.status === "drawn" || draw.status === "settled") {
    return draw
  }
  if (draw.status !== "closed") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_closed")
  }
  const [sealed] = await sql<{ seed: string }>(
    "select seed from encore_draw_seed where draw_id = ?",
    [id]
  )
  const rows = await entrantsOf(sql, id)
  const entrants = rows.map(({ public_id, count }) => ({ id: public_id, count }))
  if (!sealed || hashEntrants(entrants) !== draw.entries_hash) {
    throw new EncoreError(MedusaError.Types.UNEXPECTED_STATE, "draw_list_changed")
  }
  const places = prizeCount(draw.prizes)
  const drawn = pick({
    seed: sealed.seed,
    entrants,
    picks: places + draw.alternates,
    once_per_entrant: draw.one_prize_per_member,
  })
  await insertPicks(
    sql,
    id,
    drawn.map((index) => rows[index]!),
    places
  )
  await sql(
    "update encore_draw set status = 'drawn', drawn_at = ?, updated_at = now() where id = ?",
    [now, id]
  )
  await recordChange(sql, {
    object_type: "draw",
    object_id: id,
    action: "drawn",
    ...by,
    before: { status: "closed" },
    after: { status: "drawn", winners: Math.min(places, drawn.length) },
  })
  return retrieveDraw(sql, id)
}

/** Who takes part, in the order in which they are drawn from. */
export async function entrantsOf(sql: Sql, drawId: string): Promise<EntrantRow[]> {
  return sql<EntrantRow>(
    `select public_id, member_id, count from encore_draw_entrant
     where draw_id = ? order by public_id collate "C"`,
    [drawId]
  )
}

async function insertPicks(
  sql: Sql,
  drawId: string,
  drawn: EntrantRow[],
  places: number
): Promise<void> {
  const rows = drawn.map(({ member_id, public_id }, index) => ({
    id: newId("encdpck"),
    draw_id: drawId,
    position: index + 1,
    member_id,
    public_id,
    place: index < places ? index + 1 : null,
  }))
  await sql(
    `insert into encore_draw_pick (id, draw_id, position, member_id, public_id, place)
     select id, draw_id, position, member_id, public_id, place
     from json_to_recordset(?::json) as r(
       id text, draw_id text, position integer, member_id text, public_id text,
       place integer)`,
    [JSON.stringify(rows)]
  )
}
