import { EXPIRY_CHUNK, EXPIRY_LANES } from "../../src/modules/encore/ledger/expire"
import { Benchmark } from "../lib/benchmark"
import { SteadyHeap } from "../lib/heap"
import { fillWithLots } from "../lib/lots"
import { bootModules } from "../lib/modules"
import { rate } from "../lib/pairs"

const LOTS = 1_000_000
const QUICK_LOTS = 100_000
const DAY = 24 * 60 * 60 * 1000

/**
 * **Measures** how fast points expire: a million lots of 166,667 members, each with an
 * entry, an allocation and its member's balance, chunk by chunk and in two lanes, as the
 * job does it.
 * **Against** a fixed limit of 20,000 lots a second. Memory must not grow with the
 * lots: the run fails where it does.
 */
const expireLots: Benchmark = {
  name: "expire-1m-lots",
  unit: "lots/s",
  target: { at: "least", ratio: 1 },
  run: async ({ databases, quick }) => {
    const lots = quick ? QUICK_LOTS : LOTS
    const { encore, close } = await bootModules(databases.ledger)
    try {
      const runs: number[] = []
      for (let run = 0; run < (quick ? 3 : 1); run++) {
        const now = new Date()
        await fillWithLots(encore, databases.ledger, lots, {
          available_at: new Date(now.getTime() - 366 * DAY),
          expires_at: new Date(now.getTime() - DAY),
          matured: true,
        })
        const heap = new SteadyHeap()
        runs.push(
          await rate(lots, async () => {
            await Promise.all(
              EXPIRY_LANES.map(async (lane) => {
                for (let chunk = 0; ; chunk++) {
                  const expired = await encore.expirePoints(now, EXPIRY_CHUNK, lane)
                  if (!expired.length) {
                    return
                  }
                  if (chunk % 20 === 0) {
                    heap.look()
                  }
                }
              })
            )
          })
        )
      }
      return { encore: runs, against: { limit: 20_000 } }
    } finally {
      await close()
    }
  },
}

export default expireLots
