import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"
import { benchLadder, fillWithPurchases, recomputeAll } from "../lib/tiers"

const MEMBERS = 1_000_000
const QUICK_MEMBERS = 100_000
const LIMIT_SECONDS = 60

/**
 * **Measures** how long it takes until a new ladder has reached everybody: a million
 * members with five million purchases, every one of them read, each member's tier, its
 * end and a step of their history written, page by page as the job does it.
 * **Against** a fixed limit of 60 seconds; the quick run takes a tenth of both. Memory
 * must not grow with the members: the run fails where it does.
 */
const tierRecompute: Benchmark = {
  name: "tier-recompute-1m",
  unit: "s",
  target: { at: "most", ratio: 1 },
  run: async ({ databases, quick }) => {
    const members = quick ? QUICK_MEMBERS : MEMBERS
    const { encore, close } = await bootModules(databases.ledger)
    try {
      const ladder = await benchLadder(encore)
      await fillWithPurchases(databases.ledger, members)
      const seconds = await recomputeAll(encore, ladder)
      return {
        encore: [seconds],
        against: { limit: (LIMIT_SECONDS * members) / MEMBERS },
      }
    } finally {
      await close()
    }
  },
}

export default tierRecompute
