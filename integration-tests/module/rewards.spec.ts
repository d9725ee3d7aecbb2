import { encoreModuleSuite, newMembers } from "../helpers/encore-module"

jest.setTimeout(120_000)

encoreModuleSuite("rewards", (encore, ask) => {
  const credit = (member_id: string, points: number) =>
    encore.postCredits([
      {
        member_id,
        kind: "opening",
        points,
        source_type: "test",
        source_id: "start",
        idempotency_key: `${member_id}:start`,
        actor_type: "system",
        effective_at: new Date("2026-01-01"),
        available_at: new Date("2026-01-01"),
      },
    ])

  const reward = async (fields: object = {}) => {
    const made = await encore.createRewards({
      name: "Ten off",
      translations: {},
      kind: "percent",
      terms: {
        kind: "percent",
        percent: 10,
        goods: { type: "all", ids: [] },
        min_spend: [],
      },
      audience: {
        stages: [],
        tier_ids: [],
        customer_group_ids: [],
        min_purchases: null,
        max_purchases: null,
        min_net_spend: [],
      },
      status: "published",
      price_points: 100,
      ...fields,
    })
    return made.id
  }

  const claim = (reward_id: string, member_id: string, key: string) =>
    encore.claimReward({
      reward_id,
      member_id,
      key,
      customer_id: "cus_1",
      customer_group_ids: [],
      currency_code: null,
    })

  it("claims once per key, for its points, and gives them back with the coupon", async () => {
    const [ada] = await newMembers(encore, 1)
    await credit(ada!, 250)
    const ten = await reward({ stock: 2 })

    const first = await claim(ten, ada!, "a")
    const again = await claim(ten, ada!, "a")
    expect(again).toEqual({ ...first, claimed: false })
    expect((await encore.retrieveMember(ada!)).available).toBe(150)

    const [ended] = await encore.endCoupons([first.coupon_id], {
      status: "revoked",
      points_back: "paid",
      stock_back: true,
    })
    expect(ended).toMatchObject({ points: 100 })
    expect((await encore.retrieveMember(ada!)).available).toBe(250)
    expect((await encore.retrieveReward(ten)).claimed).toBe(0)
    expect(
      await encore.endCoupons([first.coupon_id], {
        status: "revoked",
        points_back: "paid",
        stock_back: true,
      })
    ).toEqual([])
    expect(await encore.verifyLedger()).toMatchObject({ ok: true })
  })

  it("gives as a set, once per source, as far as the stock goes, and takes it back", async () => {
    const members = await newMembers(encore, 5)
    const three = await reward({ stock: 3, price_points: null })
    const fifty = await reward({
      kind: "points",
      terms: { kind: "points", points: 50 },
      price_points: null,
    })
    const grants = members.flatMap((member_id) =>
      [three, fifty].map((reward_id) => ({
        reward_id,
        member_id,
        source_type: "tier",
        source_id: "gold",
      }))
    )
    const given = await encore.grantRewards(grants)
    expect(given.filter((grant) => grant.outcome === "granted")).toHaveLength(8)
    expect(given.filter((grant) => grant.refused === "out_of_stock")).toHaveLength(2)
    const again = await encore.grantRewards(grants)
    expect(again.filter((grant) => grant.outcome === "existing")).toHaveLength(8)
    expect((await encore.retrieveMember(members[0]!)).available).toBe(50)
    expect(await encore.verifyLedger()).toMatchObject({ ok: true })

    await encore.revokeGrants([{ source_type: "tier", source_id: "gold" }])
    expect((await encore.retrieveMember(members[0]!)).available).toBe(0)
    expect((await encore.retrieveReward(three)).claimed).toBe(0)
    const [count] = await ask<{ count: string }>(
      "select count(*) from encore_coupon where status = 'revoked'"
    )
    expect(Number(count!.count)).toBe(8)
    expect(await encore.verifyLedger()).toMatchObject({ ok: true })
  })

  it("never gives more than there are, and loses no point, however many come at once", async () => {
    const members = await newMembers(encore, 12)
    for (const member of members) {
      await credit(member, 300)
    }
    const few = await reward({ stock: 10 })
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].flatMap((round) =>
        members.map(async (member, index) => {
          const { coupon_id } = await claim(few, member, `${round}`)
          if (index % 3 === 0) {
            await encore.endCoupons([coupon_id], {
              status: "revoked",
              points_back: "paid",
              stock_back: true,
            })
          }
        })
      )
    )
    const { coupons } = await encore.findCoupons(
      { reward_id: few, status: ["pending"] },
      { limit: 200, offset: 0 }
    )
    expect(outcomes.some((outcome) => outcome.status === "rejected")).toBe(true)
    expect(coupons.length).toBeLessThanOrEqual(10)
    expect((await encore.retrieveReward(few)).claimed).toBe(coupons.length)
    const [sum] = await ask<{ points: string }>(
      "select sum(available) as points from encore_member"
    )
    expect(Number(sum!.points)).toBe(12 * 300 - 100 * coupons.length)
    expect(await encore.verifyLedger()).toMatchObject({ ok: true })
  })
})
