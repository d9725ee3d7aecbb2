import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { DrawDefinition, DrawStatus } from "./draw-definition"

/** A draw as it is kept; all but its seed. */
export type StoredDraw = DrawDefinition & {
  id: string
  status: DrawStatus
  seed_hash: string | null
  entries_hash: string | null
  entries_count: number
  entrants_count: number
  counted_at: Date | null
  counted_in: number
  published_at: Date | null
  closed_at: Date | null
  drawn_at: Date | null
  settled_at: Date | null
  told_at: Date | null
  created_at: Date
  updated_at: Date
}

const COLUMNS = `id, status, name, description, terms, translations, opens_at, closes_at,
  ways, audience, prizes, alternates, max_per_member, one_prize_per_member,
  draw_automatically, seed_hash, entries_hash, entries_count, entrants_count, counted_at,
  counted_in, published_at, closed_at, drawn_at, settled_at, told_at, created_at, updated_at`

/**
 * How a draw's row is locked: `key share` by those who make entries, who don't hinder
 * each other; `update` by those who move it on, who wait for all of them.
 */
export type DrawLock = "key share" | "update"

/** @throws NOT_FOUND */
export async function retrieveDraw(
  sql: Sql,
  id: string,
  lock?: DrawLock
): Promise<StoredDraw> {
  const [draw] = await sql<StoredDraw>(
    `select ${COLUMNS} from encore_draw where id = ? and deleted_at is null
     ${lock ? `for ${lock}` : ""}`,
    [id]
  )
  if (!draw) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "draw_not_found")
  }
  return draw
}

/** What the public may know of: everything but drafts. */
export type DrawFilter = { statuses?: DrawStatus[]; limit: number; offset: number }

/** Draws, the one that closes last first, and how many there are. */
export async function findDraws(
  sql: Sql,
  { statuses, limit, offset }: DrawFilter
): Promise<{ draws: StoredDraw[]; count: number }> {
  const where = `deleted_at is null and (?::text[] is null or status = any(?))`
  const given = [statuses ?? null, statuses ?? null]
  const [draws, [total]] = await Promise.all([
    sql<StoredDraw>(
      `select ${COLUMNS} from encore_draw where ${where}
       order by closes_at desc, id desc limit ? offset ?`,
      [...given, limit, offset]
    ),
    sql<{ count: number }>(
      `select count(*)::integer as count from encore_draw where ${where}`,
      given
    ),
  ])
  return { draws, count: total?.count ?? 0 }
}
