import fc from "fast-check"
import { MemberOrder } from "../../../journey/orders-of-members"
import { followFriend, ReferralRecord, standingOf } from "../standing"

const TIED = new Date("2026-03-01")
const NOW = new Date("2026-06-01")

const referral: ReferralRecord = {
  terms: {
    welcome_reward_id: null,
    friend_reward_id: null,
    advocate_reward_id: null,
    min_spend: [{ currency_code: "eur", amount: 50 }],
    maturity: { event: "placed", days: 14 },
  },
  suspicions: [],
  tied_at: TIED,
  purchase_id: null,
  order_id: null,
  qualified_at: null,
  checked_at: null,
  matures_at: null,
  welcomed_at: null,
  rewarded_at: null,
  approved_at: null,
  rejected_at: null,
  reversed_at: null,
  taken_back_at: null,
  cause: null,
}

const order = (id: string, more: Partial<MemberOrder> = {}): MemberOrder => ({
  id,
  order_id: `order_${id}`,
  member_id: "friend",
  currency_code: "eur",
  net: "60",
  placed_at: new Date("2026-03-02"),
  canceled_at: null,
  lost_at: null,
  ...more,
})

const follow = (
  known: Partial<ReferralRecord>,
  orders: MemberOrder[],
  isOnePerson = false
) => {
  const followed = followFriend({ ...referral, ...known }, orders, isOnePerson, NOW)
  return { ...followed, status: standingOf(followed, NOW).status }
}

const rewarded = {
  purchase_id: "a",
  qualified_at: NOW,
  checked_at: NOW,
  rewarded_at: NOW,
}

describe("where a referral stands", () => {
  it("waits for an order, counts by the first that is enough, then waits for its time", () => {
    expect(follow({}, [])).toMatchObject({ status: "pending", purchase_id: null })
    const orders = [order("small", { net: "49.99" }), order("a"), order("b")]
    expect(follow({}, orders)).toMatchObject({ status: "qualified", purchase_id: "a" })
    expect(follow({ purchase_id: "a", checked_at: NOW }, orders)).toMatchObject({
      status: "maturing",
      checked_at: NOW,
    })
  })

  it("has no minimum in a currency that isn't named", () => {
    expect(follow({}, [order("a", { currency_code: "usd", net: "1" })])).toMatchObject({
      status: "qualified",
    })
  })

  it("doesn't count what was ordered before", () => {
    expect(
      follow({}, [order("a", { placed_at: new Date("2026-02-28") })])
    ).toMatchObject({ status: "pending" })
  })

  it("moves on to the next order where one is lost before its time", () => {
    const known = { purchase_id: "a", checked_at: NOW, matures_at: NOW }
    expect(follow(known, [order("a", { canceled_at: NOW }), order("b")])).toMatchObject(
      {
        status: "qualified",
        purchase_id: "b",
        checked_at: null,
        matures_at: null,
      }
    )
    expect(follow(known, [order("a", { canceled_at: NOW })])).toMatchObject({
      status: "pending",
      purchase_id: null,
    })
  })

  it.each([
    ["order_canceled", [order("a", { canceled_at: NOW })]],
    ["order_returned", [order("a", { lost_at: NOW })]],
    ["below_minimum", [order("a", { net: "49.99" })]],
    ["order_moved", []],
  ])("is reversed with its order: %s", (cause, orders) => {
    expect(follow(rewarded, orders)).toMatchObject({ status: "reversed", cause })
  })

  it("stands as long as what is left of the order is enough", () => {
    expect(follow(rewarded, [order("a", { net: "50" })])).toMatchObject({
      status: "rewarded",
    })
  })

  it("is nobody's where both are one person, and somebody's again where they aren't", () => {
    const one = follow({}, [order("a")], true)
    expect(one).toMatchObject({ status: "rejected", cause: "same_person" })
    expect(follow(one, [order("a")])).toMatchObject({
      status: "qualified",
      cause: null,
    })
  })

  it("waits for an admin where something speaks against it, and not after they said yes", () => {
    const suspicions = [{ guard: "device" as const, severity: "review" as const }]
    expect(follow({ suspicions }, [order("a")])).toMatchObject({
      status: "pending_review",
    })
    expect(follow({ suspicions, approved_at: NOW }, [order("a")])).toMatchObject({
      status: "qualified",
    })
  })

  it("says when to look again", () => {
    const due = (known: Partial<ReferralRecord>) =>
      standingOf({ ...referral, ...known }, NOW).due_at
    const matures_at = new Date("2026-06-15")
    expect(due({})).toBeNull()
    expect(due({ terms: { ...referral.terms, welcome_reward_id: "r" } })).toEqual(NOW)
    expect(due({ purchase_id: "a" })).toEqual(NOW)
    expect(due({ purchase_id: "a", checked_at: NOW, matures_at })).toEqual(matures_at)
    expect(due({ purchase_id: "a", checked_at: NOW })!.getTime()).toBeGreaterThan(
      NOW.getTime()
    )
    expect(due(rewarded)).toBeNull()
    expect(due({ ...rewarded, reversed_at: NOW })).toEqual(NOW)
    expect(due({ ...rewarded, reversed_at: NOW, taken_back_at: NOW })).toBeNull()
    expect(due({ rejected_at: NOW })).toBeNull()
    expect(due({ rejected_at: NOW, welcomed_at: NOW })).toEqual(NOW)
  })

  it("is the same however often it is looked at", () => {
    const some = fc.array(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        net: fc.constantFrom("10", "50", "80"),
        currency_code: fc.constantFrom("eur", "usd"),
        placed_at: fc.date({
          min: new Date("2026-02-01"),
          max: NOW,
          noInvalidDate: true,
        }),
        canceled_at: fc.option(fc.constant(NOW)),
        lost_at: fc.option(fc.constant(NOW)),
      }),
      { maxLength: 4 }
    )
    const record = fc.record({
      purchase_id: fc.constantFrom(null, "a", "b"),
      rewarded_at: fc.option(fc.constant(NOW)),
      checked_at: fc.option(fc.constant(NOW)),
      rejected_at: fc.option(fc.constant(NOW)),
      reversed_at: fc.option(fc.constant(NOW)),
    })
    fc.assert(
      fc.property(record, some, fc.boolean(), (known, orders, isOnePerson) => {
        const list = orders.map((each) => order(each.id, each))
        const once = follow(known, list, isOnePerson)
        expect(follow(once, list, isOnePerson)).toEqual(once)
      })
    )
  })
})
