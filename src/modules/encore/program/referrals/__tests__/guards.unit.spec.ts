import fc from "fast-check"
import { guardOrder, guardTie, joinSuspicions, verdictOf } from "../guards"
import { GUARDS, ReferralSettings, SEVERITIES } from "../settings"

const settings = ReferralSettings.parse({})

const clean = {
  advocate_emails: ["ada@example.com"],
  friend_emails: ["bob@example.com"],
  has_earlier_orders: false,
  shares_device: false,
  recent_referrals: 0,
}

const street = (address_1: string) => ({
  shipping_address: { address_1, postal_code: "1", country_code: "de" },
})

const card = (fingerprint: string) => ({
  payment_collections: [{ payments: [{ data: { card: { fingerprint } } }] }],
})

describe("the guards at the link", () => {
  it("let a stranger pass", () => {
    expect(guardTie(clean, settings)).toEqual([])
  })

  it.each([
    ["email", "refuse", { friend_emails: ["ADA+me@example.com"] }],
    ["existing_customer", "refuse", { has_earlier_orders: true }],
    ["device", "review", { shares_device: true }],
    ["velocity", "review", { recent_referrals: 5 }],
  ])("find %s, and %s", (guard, severity, fact) => {
    expect(guardTie({ ...clean, ...fact }, settings)).toEqual([{ guard, severity }])
  })

  it("let as many friends pass as the shop says", () => {
    expect(guardTie({ ...clean, recent_referrals: 4 }, settings)).toEqual([])
  })
})

describe("the guards at the order", () => {
  const facts = { order: {}, advocate_orders: [{}], has_earlier_orders: false }

  it("let a stranger pass", () => {
    expect(guardOrder(facts, settings)).toEqual([])
    expect(
      guardOrder(
        { ...facts, order: street("1 A St"), advocate_orders: [street("2 A St")] },
        settings
      )
    ).toEqual([])
  })

  it("find the same street, in delivery or bill, and the same card", () => {
    const { shipping_address } = street("A St 1")
    const order = { ...street("1 a st."), ...card("f1") }
    expect(
      guardOrder(
        {
          ...facts,
          order,
          advocate_orders: [{ billing_address: shipping_address }, card("f1")],
        },
        settings
      )
    ).toEqual([
      { guard: "address", severity: "review" },
      { guard: "payment", severity: "review" },
    ])
  })
})

describe("what a guard weighs", () => {
  it("is the shop's choice, for every guard", () => {
    const choice = fc.record(
      Object.fromEntries(
        GUARDS.map((guard) => [guard, fc.constantFrom(...SEVERITIES)])
      ) as Record<(typeof GUARDS)[number], fc.Arbitrary<(typeof SEVERITIES)[number]>>
    )
    fc.assert(
      fc.property(choice, (guards) => {
        const limits = { ...settings, guards }
        const found = joinSuspicions(
          guardTie(
            {
              ...clean,
              friend_emails: clean.advocate_emails,
              has_earlier_orders: true,
              shares_device: true,
              recent_referrals: 99,
            },
            limits
          ),
          guardOrder(
            {
              order: { ...street("1"), ...card("f") },
              advocate_orders: [{ ...street("1"), ...card("f") }],
              has_earlier_orders: true,
            },
            limits
          )
        )
        expect(
          Object.fromEntries(found.map((each) => [each.guard, each.severity]))
        ).toEqual(
          Object.fromEntries(Object.entries(guards).filter(([, how]) => how !== "off"))
        )
        expect(found).toHaveLength(new Set(found.map((each) => each.guard)).size)
        const wanted = Object.values(guards)
        expect(verdictOf(found)).toBe(
          wanted.includes("refuse")
            ? "refuse"
            : wanted.includes("review")
              ? "review"
              : "fine"
        )
      })
    )
  })
})
