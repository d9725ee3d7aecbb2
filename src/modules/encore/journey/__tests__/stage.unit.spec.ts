import fc from "fast-check"
import { Settings } from "../../program/settings"
import {
  decideStage,
  JourneyPurchase,
  replayStages,
  Stage,
  StageRule,
  STAGES,
} from "../stage"

const rules: StageRule[] = Settings.parse({}).stages
const day = (date: string) => new Date(`${date}T12:00:00Z`)
const rankOf = (stage: Stage) => STAGES.indexOf(stage)

let made = 0

const bought = (
  placed: string,
  amount = "10",
  more: Partial<JourneyPurchase> = {}
): JourneyPurchase => ({
  id: `encpur_${String(made++).padStart(4, "0")}`,
  placed_at: day(placed),
  canceled_at: null,
  amount,
  currency_code: "eur",
  ...more,
})

const way = (
  purchases: JourneyPurchase[],
  contact = "2026-01-01",
  by: StageRule[] = rules,
  currency: string | null = null
) =>
  replayStages({ contact_at: day(contact), purchases }, by, currency).map(
    (step) => `${step.at.toISOString().slice(0, 10)} ${step.to}`
  )

describe("replayStages", () => {
  it("begins where somebody makes contact", () => {
    expect(way([])).toEqual(["2026-01-01 first_contact"])
  })

  it("leads through the four stages, each on its day", () => {
    const purchases = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"]
    expect(way(purchases.map((placed) => bought(placed)))).toEqual([
      "2026-01-01 first_contact",
      "2026-02-01 first_purchase",
      "2026-03-01 repeat_contact",
      "2026-05-01 loyalty",
    ])
  })

  it("begins with the first purchase of somebody not known before", () => {
    expect(way([bought("2025-06-01")])).toEqual(["2025-06-01 first_purchase"])
  })

  it("takes a canceled purchase out from the day it was canceled", () => {
    const canceled = bought("2026-03-01", "10", { canceled_at: day("2026-03-05") })
    expect(way([bought("2026-02-01"), canceled])).toEqual([
      "2026-01-01 first_contact",
      "2026-02-01 first_purchase",
      "2026-03-01 repeat_contact",
      "2026-03-05 first_purchase",
    ])
  })

  it("goes back to the start when everything was canceled", () => {
    const canceled = bought("2026-02-01", "10", { canceled_at: day("2026-02-02") })
    expect(way([canceled])).toEqual([
      "2026-01-01 first_contact",
      "2026-02-01 first_purchase",
      "2026-02-02 first_contact",
    ])
  })

  it("asks for money too, in the one currency it is asked in", () => {
    const demanding = rules.map((rule) =>
      rule.stage === "loyalty" ? { ...rule, min_net_spend: 100 } : rule
    )
    const purchases = [
      bought("2026-02-01", "60"),
      bought("2026-02-02", "1000", { currency_code: "usd" }),
      bought("2026-02-03", "39.99"),
      bought("2026-02-04", "0"),
    ]
    expect(way(purchases, "2026-01-01", demanding, "eur").at(-1)).toBe(
      "2026-02-02 repeat_contact"
    )
    purchases.push(bought("2026-02-05", "0.01"))
    expect(way(purchases, "2026-01-01", demanding, "eur").at(-1)).toBe(
      "2026-02-05 loyalty"
    )
  })

  it("carries the rule and the facts that decided", () => {
    const steps = replayStages(
      {
        contact_at: day("2026-01-01"),
        purchases: [bought("2026-02-01", "19.9"), bought("2026-02-09", "0.1")],
      },
      rules,
      "eur"
    )
    expect(steps.at(-1)).toEqual({
      from: "first_purchase",
      to: "repeat_contact",
      at: day("2026-02-09"),
      reason: {
        stage: "repeat_contact",
        rule: { min_purchases: 2, min_net_spend: null },
        facts: {
          purchases: 2,
          net_spend: "20",
          currency_code: "eur",
          last_purchase_at: "2026-02-09T12:00:00.000Z",
        },
      },
    })
  })

  const histories = fc.array(
    fc.record({
      placed: fc.integer({ min: 1, max: 500 }),
      kept: fc.option(fc.integer({ min: 0, max: 100 })),
      amount: fc.nat(10_000),
    }),
    { maxLength: 15 }
  )
  const purchasesOf = (
    history: { placed: number; kept: number | null; amount: number }[]
  ) =>
    history.map(({ placed, kept, amount }) => {
      const at = (days: number) => new Date(Date.UTC(2025, 0, 1 + days))
      return bought("2025-01-01", (amount / 100).toFixed(2), {
        placed_at: at(placed),
        canceled_at: kept === null ? null : at(placed + kept),
      })
    })
  const start = new Date(Date.UTC(2025, 0, 1))

  it("doesn't depend on the order in which purchases come in", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const purchases = purchasesOf(history)
        const replay = (some: JourneyPurchase[]) =>
          replayStages({ contact_at: start, purchases: some }, rules, "eur")
        expect(replay([...purchases].reverse())).toEqual(replay(purchases))
      })
    )
  })

  it("makes steps that join, move, and go on in time", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const steps = replayStages(
          { contact_at: start, purchases: purchasesOf(history) },
          rules,
          "eur"
        )
        steps.forEach((step, index) => {
          const before = steps[index - 1]
          expect(step.from).toBe(before?.to ?? null)
          expect(step.to).not.toBe(step.from)
          expect(step.at.getTime()).toBeGreaterThanOrEqual(before?.at.getTime() ?? 0)
        })
      })
    )
  })

  it("never leads down without a cancellation", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const purchases = purchasesOf(history.map((item) => ({ ...item, kept: null })))
        const steps = replayStages({ contact_at: start, purchases }, rules, "eur")
        steps.slice(1).forEach((step) => {
          expect(rankOf(step.to)).toBeGreaterThan(rankOf(step.from!))
        })
      })
    )
  })

  it("ends where the standing purchases alone would", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const purchases = purchasesOf(history)
        const standing = purchases.filter((purchase) => !purchase.canceled_at)
        const last = replayStages({ contact_at: start, purchases }, rules, "eur").at(
          -1
        )!
        const alone = replayStages(
          { contact_at: start, purchases: standing },
          rules,
          "eur"
        ).at(-1)!
        expect(last.to).toBe(alone.to)
      })
    )
  })
})

describe("decideStage", () => {
  it("never puts somebody lower for more purchases or more spent", () => {
    const facts = fc.record({
      purchases: fc.nat(10),
      net_spend: fc.nat(300),
      more: fc.nat(5),
      spent: fc.nat(300),
    })
    const demanding = rules.map((rule) =>
      rule.stage === "loyalty" ? { ...rule, min_net_spend: 200 } : rule
    )
    const rank = (purchases: number, spend: number) =>
      rankOf(
        decideStage(
          {
            purchases,
            net_spend: String(spend),
            currency_code: "eur",
            last_purchase_at: null,
          },
          demanding
        ).stage
      )
    fc.assert(
      fc.property(facts, ({ purchases, net_spend, more, spent }) => {
        expect(rank(purchases + more, net_spend + spent)).toBeGreaterThanOrEqual(
          rank(purchases, net_spend)
        )
      })
    )
  })
})
