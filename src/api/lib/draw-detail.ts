import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../../modules/encore"
import {
  prizeCount,
  prizeOfPlace,
} from "../../modules/encore/program/draws/draw-definition"
import { Drawn } from "../../modules/encore/program/draws/result"

/**
 * A prize draw as an admin sees it: its count of entries as of now, and who was drawn.
 * The seed is no part of it: that is in the public result, once it is drawn.
 * @throws NOT_FOUND
 */
export async function drawDetail(container: MedusaContainer, id: string) {
  const encore = container.resolve(ENCORE_MODULE)
  const draw = await encore.findDraw(id)
  const [{ entries_count, entrants_count, counted_at }, drawn] = await Promise.all([
    encore.countDrawEntries(draw),
    encore.drawnOf(id),
  ])
  const view = (row: Drawn) => ({
    ...row,
    prize: row.place === null ? null : (prizeOfPlace(draw.prizes, row.place) ?? null),
  })
  return {
    ...draw,
    entries_count,
    entrants_count,
    counted_at,
    prize_count: prizeCount(draw.prizes),
    /** In the order of their places; of a place whose winner was replaced, the last. */
    winners: drawn
      .filter((row) => row.place !== null && row.replaced_at === null)
      .sort((a, b) => a.place! - b.place!)
      .map(view),
    replaced: drawn.filter((row) => row.replaced_at !== null).map(view),
    alternates_left: drawn.filter((row) => row.place === null).map(view),
  }
}
