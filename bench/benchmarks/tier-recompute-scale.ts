import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"
import { benchLadder, fillWithPurchases, recomputeAll } from "../lib/tiers"

const MEMBERS = 1_000_000
const QUICK_MEMBERS = 100_000

/**
 * **Measures** how the computation of everybody's tier grows: all members with five
 * purchases each.
 * **Against** a tenth of them, right before it in the same database.
 * **Fair** because either run finds everybody without a tier and has all of it to do.
 */
const tierRecomputeScale: Benchmark = {
  name: "tier-recompute-scale",
  unit: "s",
  target: { at: "most", ratio: 11 },
  run: async ({ databases, quick }) => {
    const members = quick ? QUICK_MEMBERS : MEMBERS
    const { encore, close } = await bootModules(databases.ledger)
    try {
      const ladder = await benchLadder(encore)
      const secondsFor = async (count: number) => {
        await fillWithPurchases(databases.ledger, count)
        return recomputeAll(encore, ladder)
      }
      await secondsFor(members / 10)
      const tenth = await secondsFor(members / 10)
      return { encore: [await secondsFor(members)], against: { peer: [tenth] } }
    } finally {
      await close()
    }
  },
}

export default tierRecomputeScale
