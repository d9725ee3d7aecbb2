import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { syncOrderEntries } from "./order-entries"
import { STANDINGS } from "./standings"
import { retrieveDraw, StoredDraw } from "./stored-draw"

/**
 * Closes a draw, before its time where an admin does it: looks at all its orders once
 * more, writes down who takes part with how many entries, and publishes the fingerprint
 * of that list. Nothing of it changes from here on. Closing again changes nothing.
 *
 * @throws NOT_FOUND; NOT_ALLOWED for a draft
 */
export async function closeDraw(
  sql: Sql,
  id: string,
  by: Actor,
  now: Date
): Promise<StoredDraw> {
  // Waits for every entry in the making; those that come after see it closed.
  const draw = await retrieveDraw(sql, id, "update")
  if (draw.status === "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_published")
  }
  if (draw.status !== "open") {
    return draw
  }
  if (draw.opens_at > now) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_not_open_yet")
  }
  const closes_at = draw.closes_at < now ? draw.closes_at : now
  await sql("update encore_draw set closes_at = ? where id = ?", [closes_at, id])
  await syncOrderEntries(sql, [id], "everybody")
  await freeze(sql, id)
  await sql(
    `update encore_draw d set status = 'closed', closed_at = ?, counted_at = ?,
       entries_hash = f.hash, entries_count = f.entries, entrants_count = f.entrants,
       updated_at = now()
     from (
       select encode(sha256(convert_to(coalesce(string_agg(
           public_id || ' ' || count || chr(10), '' order by public_id collate "C"
         ), ''), 'UTF8')), 'hex') as hash,
         coalesce(sum(count), 0)::integer as entries, count(*)::integer as entrants
       from encore_draw_entrant where draw_id = ?
     ) f
     where d.id = ?`,
    [now, now, id, id]
  )
  const closed = await retrieveDraw(sql, id)
  await recordChange(sql, {
    object_type: "draw",
    object_id: id,
    action: "closed",
    ...by,
    before: { status: "open", closes_at: draw.closes_at, entries_hash: null },
    after: { status: "closed", closes_at, entries_hash: closed.entries_hash },
  })
  return closed
}

/**
 * The public number of a person in a draw follows from the seed's fingerprint and the
 * member's id: it is there before they enter, differs from draw to draw, says nothing of
 * who it is, and leaves nobody a choice that could turn the draw.
 */
export const PUBLIC_ID = `
  substr(encode(sha256(convert_to(d.seed_hash || ':' || s.member_id, 'UTF8')), 'hex'), 1, 16)`

async function freeze(sql: Sql, id: string): Promise<void> {
  await sql(
    `insert into encore_draw_entrant (id, draw_id, member_id, public_id, count)
     select 'encdmem_' || replace(gen_random_uuid()::text, '-', ''), d.id, s.member_id,
       ${PUBLIC_ID}, s.count
     from (${STANDINGS}) s
     join encore_draw d on d.id = ?
     where s.count > 0`,
    [id, id, id]
  )
}
