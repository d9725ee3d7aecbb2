import { isDeepStrictEqual } from "node:util"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { CHANGEABLE_LATER, DrawDefinition } from "./draw-definition"
import { retrieveDraw, StoredDraw } from "./stored-draw"

export type SaveDrawInput = {
  /** Of the draw to change; without it a new one is made. */
  id?: string
  /** A whole definition for a new one; for a change, what is to change. */
  definition: Partial<DrawDefinition>
  by: Actor
}

/**
 * Makes a draw, as a draft, or changes one.
 *
 * @throws NOT_FOUND; INVALID_DATA where it closes before it opens; NOT_ALLOWED where
 * it is published and anything but its texts is to change
 */
export async function saveDraw(
  sql: Sql,
  { id, definition, by }: SaveDrawInput
): Promise<StoredDraw> {
  const before = id ? await retrieveDraw(sql, id, "update") : null
  const after = DrawDefinition.parse({
    ...(before && definitionOf(before)),
    ...definition,
  })
  refuseTurned(after)
  if (before && before.status !== "draft") {
    refuseFixed(definitionOf(before), after)
  }
  const drawId = before?.id ?? newId("encdraw")
  await write(sql, drawId, after)
  const saved = await retrieveDraw(sql, drawId)
  await recordChange(sql, {
    object_type: "draw",
    object_id: drawId,
    action: before ? "updated" : "created",
    ...by,
    before: before && definitionOf(before),
    after: definitionOf(saved),
  })
  return saved
}

/** Deletes a draw that was never published.
 * @throws NOT_FOUND, and NOT_ALLOWED for one that was */
export async function deleteDraw(sql: Sql, id: string, by: Actor): Promise<void> {
  const draw = await retrieveDraw(sql, id, "update")
  if (draw.status !== "draft") {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_published")
  }
  await sql("update encore_draw set deleted_at = now() where id = ?", [id])
  await recordChange(sql, {
    object_type: "draw",
    object_id: id,
    action: "deleted",
    ...by,
    before: definitionOf(draw),
  })
}

/** What an admin says of a draw, of all that is kept. */
export function definitionOf(draw: StoredDraw): DrawDefinition {
  return Object.fromEntries(
    Object.keys(DrawDefinition.shape).map((key) => [key, draw[key as keyof StoredDraw]])
  ) as DrawDefinition
}

function refuseTurned({ opens_at, closes_at }: DrawDefinition): void {
  if (closes_at <= opens_at) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "draw_closes_before_opening")
  }
}

function refuseFixed(before: DrawDefinition, after: DrawDefinition): void {
  const fixed = (Object.keys(after) as (keyof DrawDefinition)[]).filter(
    (key) =>
      !CHANGEABLE_LATER.includes(key) && !isDeepStrictEqual(before[key], after[key])
  )
  if (fixed.length) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_fixed", {
      fields: fixed.join(", "),
    })
  }
}

async function write(sql: Sql, id: string, draw: DrawDefinition): Promise<void> {
  await sql(
    `insert into encore_draw (
       id, name, description, terms, translations, opens_at, closes_at, ways, audience,
       prizes, alternates, max_per_member, one_prize_per_member, draw_automatically)
     select id, name, description, terms, translations, opens_at, closes_at, ways,
       audience, prizes, alternates, max_per_member, one_prize_per_member,
       draw_automatically
     from json_to_record(?::json) as r(
       id text, name text, description text, terms text, translations jsonb,
       opens_at timestamptz, closes_at timestamptz, ways jsonb, audience jsonb,
       prizes jsonb, alternates integer, max_per_member integer,
       one_prize_per_member boolean, draw_automatically boolean)
     on conflict (id) do update set
       name = excluded.name, description = excluded.description, terms = excluded.terms,
       translations = excluded.translations, opens_at = excluded.opens_at,
       closes_at = excluded.closes_at, ways = excluded.ways,
       audience = excluded.audience, prizes = excluded.prizes,
       alternates = excluded.alternates, max_per_member = excluded.max_per_member,
       one_prize_per_member = excluded.one_prize_per_member,
       draw_automatically = excluded.draw_automatically, updated_at = now()`,
    [JSON.stringify({ id, ...draw })]
  )
}
