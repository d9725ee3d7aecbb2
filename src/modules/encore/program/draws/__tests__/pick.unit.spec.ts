import { createHash, createHmac } from "node:crypto"
import fc from "fast-check"
import { Entrant, hashEntrants, hashSeed, pick } from "../pick"

const seedOf = (n: number) => createHash("sha256").update(`seed ${n}`).digest("hex")

const entrantsOf = (counts: number[]): Entrant[] =>
  counts.map((count, n) => ({ id: String(n).padStart(4, "0"), count }))

const lists = fc
  .array(fc.integer({ min: 1, max: 50 }), { maxLength: 30 })
  .map(entrantsOf)

/** The same draw as a person would do it: all entries in a row, one struck at a time. */
function pickByHand(
  entrants: Entrant[],
  picks: number,
  once: boolean,
  draw: (below: number) => number
): number[] {
  let tickets = entrants.flatMap(({ count }, index) => Array<number>(count).fill(index))
  const drawn: number[] = []
  while (drawn.length < picks && tickets.length) {
    const at = draw(tickets.length)
    const index = tickets[at]!
    drawn.push(index)
    tickets = once
      ? tickets.filter((holder) => holder !== index)
      : tickets.filter((_, n) => n !== at)
  }
  return drawn
}

/** Pearson's statistic of what was found against what was to be expected. */
function chiSquare(found: number[], expected: number[]): number {
  return found.reduce((sum, n, i) => sum + (n - expected[i]!) ** 2 / expected[i]!, 0)
}

describe("pick", () => {
  it("draws the same from the same, whoever draws", () => {
    fc.assert(
      fc.property(
        lists,
        fc.nat(),
        fc.nat(40),
        fc.boolean(),
        (entrants, n, picks, once_per_entrant) => {
          const input = { seed: seedOf(n), entrants, picks, once_per_entrant }
          expect(pick(input)).toEqual(pick({ ...input, entrants: [...entrants] }))
        }
      )
    )
  })

  it("draws what is drawn by hand with the same numbers", () => {
    fc.assert(
      fc.property(
        lists,
        fc.nat(),
        fc.nat(40),
        fc.boolean(),
        (entrants, n, picks, once_per_entrant) => {
          const seed = seedOf(n)
          const numbers = numbersOf(seed, hashEntrants(entrants))
          expect(pick({ seed, entrants, picks, once_per_entrant })).toEqual(
            pickByHand(entrants, picks, once_per_entrant, numbers)
          )
        }
      )
    )
  })

  it("draws nobody beyond their entries, and as many as there are", () => {
    fc.assert(
      fc.property(
        lists,
        fc.nat(),
        fc.nat(2_000),
        fc.boolean(),
        (entrants, n, picks, once_per_entrant) => {
          const drawn = pick({ seed: seedOf(n), entrants, picks, once_per_entrant })
          const total = entrants.reduce((sum, { count }) => sum + count, 0)
          expect(drawn).toHaveLength(
            Math.min(picks, once_per_entrant ? entrants.length : total)
          )
          entrants.forEach(({ count }, index) => {
            const times = drawn.filter((other) => other === index).length
            expect(times).toBeLessThanOrEqual(once_per_entrant ? 1 : count)
          })
        }
      )
    )
  })

  it("draws the first winners whatever comes after them", () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(20), (entrants, n, picks) => {
        const input = { seed: seedOf(n), entrants, once_per_entrant: true }
        expect(pick({ ...input, picks })).toEqual(
          pick({ ...input, picks: picks + 5 }).slice(0, picks)
        )
      })
    )
  })

  // Critical values of the chi-square distribution at 0.1 %: with fixed seeds the test
  // says the same on every run.
  it("is fair over 10,000 draws: each entry has the same chance", () => {
    const counts = [1, 2, 3, 4, 10, 30]
    const entrants = entrantsOf(counts)
    const total = counts.reduce((sum, n) => sum + n, 0)
    const wins = counts.map(() => 0)
    for (let n = 0; n < 10_000; n++) {
      const [winner] = pick({
        seed: seedOf(n),
        entrants,
        picks: 1,
        once_per_entrant: true,
      })
      wins[winner!]!++
    }
    const expected = counts.map((count) => (10_000 * count) / total)
    expect(chiSquare(wins, expected)).toBeLessThan(20.52) // 5 degrees of freedom
  })

  it("is fair in the second prize, too, once the first winner is out", () => {
    const counts = [1, 2, 3, 4]
    const total = 10
    const entrants = entrantsOf(counts)
    const seconds = counts.map(() => 0)
    for (let n = 0; n < 10_000; n++) {
      const [, second] = pick({
        seed: seedOf(n + 20_000),
        entrants,
        picks: 2,
        once_per_entrant: true,
      })
      seconds[second!]!++
    }
    const expected = counts.map((count, i) =>
      counts.reduce(
        (sum, first, j) =>
          j === i ? sum : sum + 10_000 * (first / total) * (count / (total - first)),
        0
      )
    )
    expect(chiSquare(seconds, expected)).toBeLessThan(16.27) // 3 degrees of freedom
  })

  it("is fair where one person may win more than once", () => {
    const entrants = entrantsOf([1, 2, 3])
    const wins = [0, 0, 0]
    for (let n = 0; n < 10_000; n++) {
      for (const index of pick({
        seed: seedOf(n + 40_000),
        entrants,
        picks: 2,
        once_per_entrant: false,
      })) {
        wins[index]!++
      }
    }
    // Two of six entries: each is drawn with a chance of a third. Two draws of one kind
    // depend on each other, so the variance is below Pearson's: the limit errs on the
    // strict side of nothing.
    expect(chiSquare(wins, [10_000 / 3, 20_000 / 3, 10_000])).toBeLessThan(13.82)
  })

  it("says what the documents say of it", () => {
    const entrants = [
      { id: "aaaaaaaaaaaaaaaa", count: 1 },
      { id: "bbbbbbbbbbbbbbbb", count: 3 },
      { id: "cccccccccccccccc", count: 2 },
    ]
    const seed = "00".repeat(32)
    expect(hashSeed(seed)).toBe(
      "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
    )
    expect(hashEntrants(entrants)).toBe(
      createHash("sha256")
        .update("aaaaaaaaaaaaaaaa 1\nbbbbbbbbbbbbbbbb 3\ncccccccccccccccc 2\n")
        .digest("hex")
    )
    expect(pick({ seed, entrants, picks: 3, once_per_entrant: true })).toEqual([
      2, 1, 0,
    ])
  })

  it("draws three of a million entrants in bearable time", () => {
    const entrants = Array.from({ length: 1_000_000 }, (_, n) => ({
      id: n.toString(16).padStart(16, "0"),
      count: 1 + (n % 7),
    }))
    const drawn = pick({
      seed: seedOf(1),
      entrants,
      picks: 1_000,
      once_per_entrant: true,
    })
    expect(new Set(drawn).size).toBe(1_000)
  })
})

/** The numbers of a draw as docs/draws.md gives them, by BigInt and long division. */
function numbersOf(seed: string, entriesHash: string): (below: number) => number {
  let n = 0
  return (below) => {
    for (;;) {
      const bytes = createHmac("sha256", Buffer.from(seed, "hex"))
        .update(`${entriesHash}:${n++}`)
        .digest("hex")
      const number = BigInt(`0x${bytes.slice(0, 12)}`)
      const whole = (2n ** 48n / BigInt(below)) * BigInt(below)
      if (number < whole) {
        return Number(number % BigInt(below))
      }
    }
  }
}
