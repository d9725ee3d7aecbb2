import fc from "fast-check"
import {
  bandOf,
  countSegments,
  differenceOf,
  indexOf,
  marginOf,
  NPS_BANDS,
  NPS_PRESETS,
  NpsCounts,
  npsOf,
  responsesOf,
  scaleOf,
  segmentOf,
} from "../nps"

const counted = (
  promoters: number,
  passives: number,
  detractors: number
): NpsCounts => ({
  promoters,
  passives,
  detractors,
})

const presets = fc.constantFrom(...NPS_PRESETS)
const size = fc.integer({ min: 0, max: 10_000 })
const counts = fc.record({ promoters: size, passives: size, detractors: size })
const some = counts.filter((given) => responsesOf(given) > 0)

describe("segmentOf", () => {
  const segments = (preset: (typeof NPS_PRESETS)[number], from: number) =>
    Array.from({ length: 11 - from }, (_, i) => segmentOf(preset, from + i)[0]).join("")

  it("groups 0-10 by 0-6, 7-8, 9-10", () => {
    expect(scaleOf("standard")).toEqual({ min: 0, max: 10 })
    expect(segments("standard", 0)).toBe("dddddddpppp")
    expect(segmentOf("standard", 6)).toBe("detractor")
    expect(segmentOf("standard", 7)).toBe("passive")
    expect(segmentOf("standard", 8)).toBe("passive")
    expect(segmentOf("standard", 9)).toBe("promoter")
  })

  it("groups 1-10 by 1-5, 6-8, 9-10", () => {
    expect(scaleOf("ten_point")).toEqual({ min: 1, max: 10 })
    expect(segments("ten_point", 1)).toBe("dddddppppp")
    expect(segmentOf("ten_point", 5)).toBe("detractor")
    expect(segmentOf("ten_point", 6)).toBe("passive")
    expect(segmentOf("ten_point", 8)).toBe("passive")
    expect(segmentOf("ten_point", 9)).toBe("promoter")
  })

  it("is none the worse for a better score", () => {
    const worth = { detractor: 0, passive: 1, promoter: 2 }
    fc.assert(
      fc.property(presets, fc.integer({ min: 0, max: 9 }), (preset, score) => {
        expect(worth[segmentOf(preset, score + 1)]).toBeGreaterThanOrEqual(
          worth[segmentOf(preset, score)]
        )
      })
    )
  })
})

describe("by hand", () => {
  // The same hundred answers under both presets.
  const histogram = [
    { score: 10, count: 30 },
    { score: 9, count: 20 },
    { score: 8, count: 15 },
    { score: 7, count: 10 },
    { score: 6, count: 5 },
    { score: 5, count: 8 },
    { score: 2, count: 12 },
  ]

  it("standard: 50 promoters, 25 passives, 25 detractors of 100", () => {
    const counts = countSegments("standard", histogram)
    expect(counts).toEqual(counted(50, 25, 25))
    // 50 % - 25 %
    expect(indexOf("standard", counts)).toBe(25)
    // 0.5 + 0.25 - 0.25² = 0.6875; 1.96 x sqrt(0.6875 / 100) = 0.16251
    expect(marginOf("standard", counts)).toBe(16.3)
  })

  it("ten_point: 50 loyal, 30 neutral, 20 dissatisfied of 100", () => {
    const counts = countSegments("ten_point", histogram)
    expect(counts).toEqual(counted(50, 30, 20))
    // (50 + 30) / 100 - 20 / 100
    expect(indexOf("ten_point", counts)).toBe(60)
    // 1 - 0.6² = 0.64; 1.96 x sqrt(0.64 / 100) = 0.1568
    expect(marginOf("ten_point", counts)).toBe(15.7)
  })

  it("rounds to one decimal: 2 of 3 are promoters, 1 is a detractor", () => {
    expect(indexOf("standard", counted(2, 0, 1))).toBe(33.3)
  })

  it("admits an error where all answers are in one group", () => {
    // 40 and 3: p = 40.75 / 43, d = 0.75 / 43; variance 0.099243;
    // 1.96 x sqrt(0.099243 / 43) = 0.09416
    expect(indexOf("standard", counted(40, 0, 0))).toBe(100)
    expect(marginOf("standard", counted(40, 0, 0))).toBe(9.4)
    // p = d = 0.75 / 43: 1.96 x sqrt(0.034884 / 43) = 0.05583
    expect(marginOf("standard", counted(0, 40, 0))).toBe(5.6)
  })

  it("compares two periods by the error of their difference", () => {
    // 25 of 100 as above, 45 of 100: 0.6 + 0.15 - 0.45² = 0.5475
    // 1.96 x sqrt(0.006875 + 0.005475) = 0.21782: 20 points may be chance
    expect(differenceOf("standard", counted(60, 25, 15), counted(50, 25, 25))).toEqual({
      value: 20,
      margin: 21.8,
      beyond_chance: false,
    })
    // Twice the answers: 1.96 x sqrt(0.0034375 + 0.0027375) = 0.15402
    expect(
      differenceOf("standard", counted(120, 50, 30), counted(100, 50, 50))
    ).toEqual({ value: 20, margin: 15.4, beyond_chance: true })
  })

  it("says nothing of no answers", () => {
    const none = counted(0, 0, 0)
    expect(npsOf("standard", none, 30)).toEqual({
      preset: "standard",
      value: null,
      margin: null,
      responses: 0,
      ...none,
      enough: false,
      band: null,
    })
    expect(differenceOf("standard", none, counted(1, 2, 3))).toBeNull()
    expect(differenceOf("standard", counted(1, 2, 3), none)).toBeNull()
  })

  it("says when there are too few", () => {
    expect(npsOf("standard", counted(9, 0, 20), 30).enough).toBe(false)
    expect(npsOf("standard", counted(10, 0, 20), 30).enough).toBe(true)
  })
})

describe("bandOf", () => {
  it.each([
    [-100, "very_low"],
    [-0.1, "very_low"],
    [0, "average"],
    [0.5, "average"],
    [29.9, "average"],
    [30, "good"],
    [49.9, "good"],
    [50, "ahead_of_competitors"],
    [70, "ahead_of_competitors"],
    [70.1, "market_leader"],
    [100, "market_leader"],
  ])("reads %d as %s", (value, band) => {
    expect(bandOf(value)).toBe(band)
  })

  it("has a band for every index, and none the worse for a higher one", () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(NPS_BANDS.indexOf(bandOf(low))).toBeLessThanOrEqual(
          NPS_BANDS.indexOf(bandOf(high))
        )
      })
    )
  })
})

describe("whatever the answers", () => {
  it("keeps between -100 and 100, with a margin that shows up to thousands", () => {
    fc.assert(
      fc.property(presets, some, (preset, given) => {
        const { value, margin, responses } = npsOf(preset, given, 30)
        expect(value).toBeGreaterThanOrEqual(-100)
        expect(value).toBeLessThanOrEqual(100)
        expect(margin).toBeGreaterThanOrEqual(responses <= 1_000 ? 0.1 : 0)
        expect(margin).toBeLessThanOrEqual(200)
      })
    )
  })

  it("is never lowered by a promoter, nor raised by a detractor", () => {
    fc.assert(
      fc.property(presets, some, (preset, given) => {
        const value = indexOf(preset, given)!
        const more = (key: keyof NpsCounts) =>
          indexOf(preset, { ...given, [key]: given[key] + 1 })!
        expect(more("promoters")).toBeGreaterThanOrEqual(value)
        expect(more("detractors")).toBeLessThanOrEqual(value)
      })
    )
  })

  it("counts every score once", () => {
    const histogram = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 10 }), count: size })
    )
    fc.assert(
      fc.property(presets, histogram, (preset, scores) => {
        expect(responsesOf(countSegments(preset, scores))).toBe(
          scores.reduce((sum, { count }) => sum + count, 0)
        )
      })
    )
  })

  it("comes nearer with more of the same answers", () => {
    fc.assert(
      fc.property(presets, some, (preset, given) => {
        const fourfold = counted(
          4 * given.promoters,
          4 * given.passives,
          4 * given.detractors
        )
        expect(indexOf(preset, fourfold)).toBe(indexOf(preset, given))
        expect(marginOf(preset, fourfold)).toBeLessThanOrEqual(marginOf(preset, given)!)
      })
    )
  })

  it("differs from itself by nothing, and the other way round by the opposite", () => {
    fc.assert(
      fc.property(presets, some, some, (preset, a, b) => {
        const [there, back] = [differenceOf(preset, a, b)!, differenceOf(preset, b, a)!]
        expect(differenceOf(preset, a, a)).toMatchObject({
          value: 0,
          beyond_chance: false,
        })
        expect(there.value + back.value).toBeCloseTo(0)
        expect(there.margin).toBe(back.margin)
        expect(there.beyond_chance).toBe(back.beyond_chance)
      })
    )
  })

  it("treats the loyal and the neutral alike in ten_point alone", () => {
    fc.assert(
      fc.property(some, (given) => {
        const moved = {
          ...given,
          promoters: given.promoters + given.passives,
          passives: 0,
        }
        expect(indexOf("ten_point", moved)).toBe(indexOf("ten_point", given))
        if (given.passives > 0 && responsesOf(given) <= 500) {
          expect(indexOf("standard", moved)).toBeGreaterThan(
            indexOf("standard", given)!
          )
        }
      })
    )
  })
})
