import { randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { existingRewards } from "../rewards/existing-rewards"
import { Settings } from "../settings"
import { syncOrderEntries } from "./order-entries"
import { hashSeed } from "./pick"
import { retrieveDraw, StoredDraw } from "./stored-draw"

/**
 * Opens a draw: makes its seed and seals it. From here on the seed's fingerprint is
 * public and the seed is in a table that nothing reads but the drawing; what the draw is
 * about stays as it is. Orders that were placed since it opened count. Publishing again
 * changes nothing.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where it is over already, has no prize, no way to enter,
 * a prize that isn't there, or lacks the free entry that the settings ask for
 */
export async function publishDraw(
  sql: Sql,
  id: string,
  settings: Settings,
  by: Actor,
  now: Date
): Promise<StoredDraw> {
  const draw = await retrieveDraw(sql, id, "update")
  if (draw.status !== "draft") {
    return draw
  }
  refuseUnready(draw, settings, now)
  const rewardIds = [...new Set(draw.prizes.map((prize) => prize.reward_id))]
  const known = await existingRewards(sql, rewardIds)
  const missing = draw.prizes.find((prize) => !known.has(prize.reward_id))
  if (missing) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "draw_prize_missing", {
      prize: missing.name,
    })
  }

  const seed = randomBytes(32).toString("hex")
  const seed_hash = hashSeed(seed)
  await sql("insert into encore_draw_seed (draw_id, seed) values (?, ?)", [id, seed])
  await sql(
    `update encore_draw set status = 'open', seed_hash = ?, published_at = ?,
       updated_at = now() where id = ?`,
    [seed_hash, now, id]
  )
  await syncOrderEntries(sql, [id], "everybody")
  await recordChange(sql, {
    object_type: "draw",
    object_id: id,
    action: "published",
    ...by,
    before: { status: "draft", seed_hash: null },
    after: { status: "open", seed_hash },
  })
  return retrieveDraw(sql, id)
}

function refuseUnready(draw: StoredDraw, settings: Settings, now: Date): void {
  const { ways } = draw
  const open = ways.free || ways.order || ways.points || ways.activities.length > 0
  const refusals: [unready: boolean, key: string][] = [
    [draw.closes_at <= now, "draw_closes_in_the_past"],
    [draw.prizes.length === 0, "draw_without_prizes"],
    [!open, "draw_without_ways"],
    [!ways.free && needsFreeEntry(draw, settings), "draw_needs_free_entry"],
  ]
  const refusal = refusals.find(([unready]) => unready)
  if (refusal) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, refusal[1])
  }
}

/** Whether a draw like this has to be free to enter, by what the settings say of the
 * countries that it is open to. */
function needsFreeEntry({ audience }: StoredDraw, { draws }: Settings): boolean {
  const { free_entry, free_entry_country_codes: strict } = draws
  const { country_codes: open } = audience
  return (
    free_entry === "everywhere" ||
    (free_entry === "in_countries" &&
      strict.some((country) => !open.length || open.includes(country)))
  )
}
