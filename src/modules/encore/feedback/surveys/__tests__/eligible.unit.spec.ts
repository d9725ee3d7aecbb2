import fc from "fast-check"
import {
  Occasion,
  invites,
  isTooSoon,
  isTriggeredBy,
  shareOf,
  timesOf,
} from "../eligible"

const DAY = 86_400_000
const at = new Date("2026-11-24T10:00:00Z")

const occasion: Occasion = {
  trigger: "order_delivered",
  member_id: "encmem_1",
  source_type: "order",
  source_id: "order_1",
  at,
}

const rules = {
  trigger: "order_delivered" as const,
  nth: null,
  sample_percent: 100,
  period_days: 30,
  stages: [],
  tier_ids: [],
}

const member = {
  stage: "first_purchase",
  tier_id: null,
  purchase_count: 1,
  invited_at: null,
}

describe("who is invited to a survey", () => {
  it("is sent upon its own trigger alone", () => {
    expect(invites(rules, occasion, member)).toBe(true)
    expect(invites(rules, { ...occasion, trigger: "order_placed" }, member)).toBe(false)
  })

  it("is sent upon the nth order and no other", () => {
    const third = { trigger: "nth_order" as const, nth: 3 }
    expect(isTriggeredBy(third, "order_placed", 3)).toBe(true)
    expect(isTriggeredBy(third, "order_placed", 2)).toBe(false)
    expect(isTriggeredBy(third, "order_delivered", 3)).toBe(false)
  })

  it("asks some stages and tiers, or all", () => {
    const some = { ...rules, stages: ["loyalty" as const], tier_ids: ["gold"] }
    expect(invites(some, occasion, member)).toBe(false)
    expect(
      invites(some, occasion, { ...member, stage: "loyalty", tier_id: "gold" })
    ).toBe(true)
    expect(invites(some, occasion, { ...member, stage: "loyalty" })).toBe(false)
  })

  it("invites nobody twice within the period, to the millisecond", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 800 * DAY }),
        (days, gap) => {
          const before = new Date(at.getTime() - gap)
          expect(isTooSoon(before, at, days)).toBe(gap < days * DAY)
        }
      )
    )
    expect(isTooSoon(at, at, 0)).toBe(false)
    expect(isTooSoon(null, at, 30)).toBe(false)
  })

  it("asks the same again whom it asked: a larger share only adds to a smaller", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (memberId, sourceId, some, more) => {
          const [less, most] = [Math.min(some, more), Math.max(some, more)]
          const asks = (sample_percent: number) =>
            invites(
              { ...rules, sample_percent },
              { ...occasion, member_id: memberId, source_id: sourceId },
              member
            )
          expect(asks(less)).toBe(asks(less))
          expect(!asks(less) || asks(most)).toBe(true)
          expect(asks(100)).toBe(true)
        }
      )
    )
  })

  it("asks about as many as its share says", () => {
    const asked = Array.from({ length: 20_000 }, (_, n) =>
      shareOf(`encmem_${n}`, "order", `order_${n}`)
    ).filter((share) => share < 0.3).length
    // three standard deviations of a binomial of 20,000 and 0.3
    expect(Math.abs(asked - 6_000)).toBeLessThan(195)
  })

  it("sends, reminds and expires in this order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8_760 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 275 }),
        (delay_hours, reminder_days, more) => {
          const times = timesOf(
            { delay_hours, reminder_days, expires_days: reminder_days + more },
            at
          )
          expect(times.send_at >= at).toBe(true)
          expect(times.remind_at! > times.send_at).toBe(true)
          expect(times.expires_at > times.remind_at!).toBe(true)
        }
      )
    )
  })
})
