import fc from "fast-check"
import { apportion } from "../apportion"

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((n) => (n / 100).toFixed(2))
const total = fc.integer({ min: 0, max: 1_000_000_000 })
const weights = fc.array(cents, { minLength: 1, maxLength: 30 })

describe("apportion", () => {
  it("gives shares that sum exactly to the total", () => {
    fc.assert(
      fc.property(total, weights, (points, parts) => {
        const shares = apportion(points, parts)
        expect(shares).toHaveLength(parts.length)
        expect(shares.reduce((a, b) => a + b, 0)).toBe(points)
      })
    )
  })

  it("gives each less than one point away from its exact share", () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, (points, parts) => {
        const sum = parts.reduce((a, b) => a + Number(b), 0)
        fc.pre(sum > 0)
        apportion(points, parts).forEach((share, index) => {
          const exact = (points * Number(parts[index])) / sum
          expect(Math.abs(share - exact)).toBeLessThan(1 + 1e-6)
        })
      })
    )
  })

  it("never gives more to the lighter of two", () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, (points, parts) => {
        const pairs = apportion(points, parts)
          .map((share, index) => ({ share, weight: Number(parts[index]) }))
          .sort((a, b) => a.weight - b.weight || a.share - b.share)
        fc.pre(pairs.at(-1)!.weight > 0)
        for (const [index, pair] of pairs.slice(1).entries()) {
          expect(pair.share).toBeGreaterThanOrEqual(pairs[index]!.share)
        }
      })
    )
  })

  it.each([
    [10, ["1", "1", "1"], [4, 3, 3]],
    [7, ["50", "30", "20"], [4, 2, 1]],
    [100, ["0.1", "0.2", "0.7"], [10, 20, 70]],
    [5, ["0", "1"], [0, 5]],
    [5, ["0", "0"], [5, 0]],
    [0, ["3", "4"], [0, 0]],
  ])("splits %i over %j into %j", (points, parts, shares) => {
    expect(apportion(points, parts)).toEqual(shares)
  })

  it("has nothing to give to nobody", () => {
    expect(apportion(5, [])).toEqual([])
  })
})
