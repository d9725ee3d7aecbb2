import { MedusaError } from "@medusajs/framework/utils"
import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { duration } from "../lib/pairs"
import { fillWithPurchases } from "../lib/purchases"
import { manyRules } from "../lib/rules"

const PURCHASES = 100_000

/** A rich program; the shop's own has one. */
const RULES = 10

const SECONDS = 10

/**
 * **Measures** a dry run through the admin API: ten rules of every kind over the 100,000
 * purchases of a quarter, beside the published ones.
 * **Against** a fixed limit of 10 seconds.
 */
const simulate: Benchmark = {
  name: "simulate-100k",
  unit: "s",
  target: { at: "most", ratio: 1 },
  run: async ({ stores, databases, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    await fillWithPurchases(databases.store, PURCHASES)
    const admin = await Admin.signIn(stores.with_plugin, stores.admin)
    const rules = manyRules(RULES).map(({ name, definition }) => ({ name, definition }))
    const runs: number[] = []
    for (let run = 0; run < (quick ? 1 : 3); run++) {
      const took = await duration(async () => {
        const { simulation } = await admin.post<{ simulation: { orders: number } }>(
          "/admin/encore/earning-rules/simulate",
          { rules }
        )
        if (simulation.orders < PURCHASES) {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `The dry run saw ${simulation.orders} purchases that earned`
          )
        }
      })
      runs.push(took / 1000)
    }
    return { encore: runs, against: { limit: SECONDS } }
  },
}

export default simulate
