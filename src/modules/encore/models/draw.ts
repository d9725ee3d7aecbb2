import { model } from "@medusajs/framework/utils"
import { DRAW_STATUSES } from "../program/draws/draw-definition"

/**
 * A prize draw. What it is about and how one takes part is fixed when it is published;
 * its texts can still be mended. Its seed is not here but in `encore_draw_seed`, a table
 * without a model, so that nothing generated from models can read it by accident.
 */
export const Draw = model
  .define("encore_draw", {
    id: model.id({ prefix: "encdraw" }).primaryKey(),
    status: model.enum([...DRAW_STATUSES]).default("draft"),
    name: model.text().searchable(),
    description: model.text().nullable(),
    /** What those who take part agree to. */
    terms: model.text().nullable(),
    /** Its words in further languages, by locale. */
    translations: model.json(),
    /** Orders placed and entries made from `opens_at` until before `closes_at` count. */
    opens_at: model.dateTime(),
    closes_at: model.dateTime(),
    /** program/draws/draw-definition.ts says what is in these. */
    ways: model.json(),
    audience: model.json(),
    prizes: model.json(),
    alternates: model.number().default(0),
    max_per_member: model.number().nullable(),
    one_prize_per_member: model.boolean().default(true),
    /** Whether the job draws as soon as it has closed it, or an admin does. */
    draw_automatically: model.boolean().default(false),
    /** SHA-256 of the seed, known since it was published. */
    seed_hash: model.text().nullable(),
    /** SHA-256 of who takes part, known since it closed. */
    entries_hash: model.text().nullable(),
    /** Who takes part with how many entries: as last counted while it is open, for good
     * since it closed. */
    entries_count: model.number().default(0),
    entrants_count: model.number().default(0),
    counted_at: model.dateTime().nullable(),
    /** How long the counting took, in milliseconds. */
    counted_in: model.number().default(0),
    published_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    drawn_at: model.dateTime().nullable(),
    /** Since when every prize is given. */
    settled_at: model.dateTime().nullable(),
    /** Since when the shop has been told that it was drawn. */
    told_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_encore_draw_status", on: ["status", "closes_at"] }])
