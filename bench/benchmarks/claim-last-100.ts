import assert from "node:assert/strict"
import { awardFor, benchMembers } from "../lib/awards"
import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"

const CLAIMANTS = 1_000
const STOCK = 100
const PRICE = 10

/** Milliseconds in which all thousand have their answer, on two cores. */
const LIMIT = 10_000

/**
 * **Measures** how long it takes until 1,000 members, who claim the last 100 of a reward
 * at once through the module's service, all have their answer.
 * **Against** ten seconds: the longest that a shopper may wait at such a moment.
 * **Exact**: it fails unless there are 100 coupons, 100 members have paid, and the ledger
 * verifies.
 */
const claimLast100: Benchmark = {
  name: "claim-last-100",
  unit: "ms",
  target: { at: "most", ratio: 1 },
  run: async ({ databases, quick }) => {
    const { encore, ...modules } = await bootModules(databases.ledger)
    try {
      const members = await benchMembers(encore, CLAIMANTS)
      await encore.postCredits(
        members.map((member) => ({ ...awardFor(member), points: 1_000 }))
      )
      const times: number[] = []
      for (let run = 0; run < (quick ? 3 : 7); run++) {
        const { id } = await encore.createRewards({
          name: `Run ${run}`,
          translations: {},
          kind: "perk",
          terms: { kind: "perk" },
          audience: {
            stages: [],
            tier_ids: [],
            customer_group_ids: [],
            min_purchases: null,
            max_purchases: null,
            min_net_spend: [],
          },
          status: "published",
          price_points: PRICE,
          stock: STOCK,
        })
        const began = performance.now()
        const claims = await Promise.allSettled(
          members.map((member_id) =>
            encore.claimReward({
              reward_id: id,
              member_id,
              key: "bench",
              customer_id: member_id,
              customer_group_ids: [],
              currency_code: null,
            })
          )
        )
        times.push(performance.now() - began)
        const claimed = claims.filter((claim) => claim.status === "fulfilled").length
        const { count } = await encore.findCoupons(
          { reward_id: id },
          { limit: 1, offset: 0 }
        )
        assert.deepEqual({ claimed, count }, { claimed: STOCK, count: STOCK })
      }
      assert.deepEqual((await encore.verifyLedger()).problems, [])
      return { encore: times, against: { limit: LIMIT } }
    } finally {
      await modules.close()
    }
  },
}

export default claimLast100
