import { earnedWith, hasAll } from "../components/order-summary"
import { until } from "../components/until"
import type { Entry, EntryKind } from "../types"

const DAY = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

const entry = (
  kind: EntryKind,
  points: number,
  available_at: string | null = inDays(-1)
): Entry => ({
  id: `${kind}_${points}`,
  kind,
  points,
  reason: null,
  source_type: "order",
  source_id: "order_1",
  created_at: inDays(-1),
  effective_at: inDays(-1),
  available_at: kind === "award" ? available_at : null,
  available_after: null,
  available_after_days: null,
  expires_after_idle_days: null,
  expires_at: null,
})

describe("what an order has earned", () => {
  it("is its awards without what was taken back; spending is another matter", () => {
    const entries = [entry("redemption", -100), entry("award", 40), entry("award", 9)]
    expect(earnedWith(entries)).toEqual({
      points: 49,
      awarded: true,
      pending: false,
      readyOn: null,
    })
    expect(
      earnedWith([...entries, entry("reversal", -49), entry("restoration", 100)])
    ).toMatchObject({ points: 0, awarded: true })
    expect(earnedWith([entry("redemption", -100)])).toMatchObject({ awarded: false })
  })

  it("is all ready on the last of its dates, and on none if one isn't known", () => {
    const [soon, late] = [inDays(3), inDays(14)]
    expect(
      earnedWith([entry("award", 1, late), entry("award", 2, soon), entry("award", 3)])
    ).toMatchObject({ pending: true, readyOn: late })
    expect(
      earnedWith([entry("award", 1, late), entry("award", 2, null)])
    ).toMatchObject({ pending: true, readyOn: null })
  })
})

describe("waiting for what an order must bring", () => {
  const watch = (pages: Entry[][], signal = new AbortController().signal) => {
    const looks = pages.values()
    let seen = 0
    const result = until({
      look: async () => {
        seen += 1
        return looks.next().value ?? []
      },
      isThere: (entries) => hasAll(entries, ["award", "redemption"]),
      signal,
      pauses: [0, 0],
    })
    return { result, seen: () => seen }
  }
  const [award, redemption] = [entry("award", 5), entry("redemption", -5)]

  it("looks again until each kind is there, and no longer", async () => {
    const { result, seen } = watch([[], [redemption, award], []])
    expect(await result).toEqual([redemption, award])
    expect(seen()).toBe(2)
  })

  it("answers what is there when patience ends", async () => {
    const { result, seen } = watch([[], [award], [award]])
    expect(await result).toEqual([award])
    expect(seen()).toBe(3)
  })

  it("ends at once when nobody is waiting any more", async () => {
    const controller = new AbortController()
    const { result } = watch([[], [], []], controller.signal)
    controller.abort()
    await expect(result).rejects.toMatchObject({ name: "AbortError" })
  })
})
