import { createHash } from "node:crypto"
import { hashEntrants, hashSeed, pick } from "../modules/encore/program/draws/pick"
import { repeatDraw } from "../storefront/draws/repeat-draw"
import type { DrawResult } from "../storefront/types"

/** A drawing as the server publishes it. */
function drawing(n: number, once: boolean): DrawResult {
  const seed = createHash("sha256").update(`draw ${n}`).digest("hex")
  const entries = Array.from({ length: 1 + (n % 9) }, (_, index) => ({
    id: `${index}`.padStart(16, "0"),
    count: 1 + ((n * 7 + index * 3) % 11),
  }))
  const drawn = pick({ seed, entrants: entries, picks: 4, once_per_entrant: once })
  const ids = drawn.map((index) => entries[index]!.id)
  return {
    draw_id: "encdraw_1",
    status: "drawn",
    algorithm: "encore-draw-1",
    seed,
    seed_hash: hashSeed(seed),
    entries,
    entries_hash: hashEntrants(entries),
    picks: 4,
    one_prize_per_person: once,
    winners: ids
      .slice(0, 2)
      .map((entry, index) => ({ place: index + 1, prize: "Record", entry })),
    alternates: ids.slice(2).map((entry, index) => ({ order: index + 1, entry })),
    replacements: [],
  }
}

describe("repeating a draw in the browser", () => {
  it("finds what the server has drawn", async () => {
    for (let n = 0; n < 60; n++) {
      expect(await repeatDraw(drawing(n, n % 2 === 0))).toBe("agrees")
    }
  })

  it("says what doesn't agree", async () => {
    const result = drawing(8, true)
    expect(await repeatDraw({ ...result, seed: "0".repeat(64) })).toBe("seed")
    expect(await repeatDraw({ ...result, seed: null })).toBe("seed")
    expect(await repeatDraw({ ...result, entries: result.entries.slice(1) })).toBe(
      "entries"
    )
    expect(await repeatDraw({ ...result, winners: [] })).toBe("winners")
  })
})
