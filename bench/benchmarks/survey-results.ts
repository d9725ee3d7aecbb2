import { MedusaError } from "@medusajs/framework/utils"
import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { duration } from "../lib/pairs"
import { fillWithResponses } from "../lib/responses"

const RESPONSES = 1_000_000
const QUICK_RESPONSES = 200_000

const SECONDS = 1

/** The trend, each way to break it down, and what is asked besides. */
const READINGS = [
  ...["month", "stage", "tier", "product", "country", "channel"].map(
    (group) => `/admin/encore/nps?group_by=${group}`
  ),
  "/admin/encore/insights/experience",
]

/**
 * **Measures** the slowest of the ways to read a million responses through the admin API:
 * the trend by months, by stage, tier, product, country and channel, and question by
 * question; each request whole.
 * **Against** a fixed limit of a second.
 */
const surveyResults: Benchmark = {
  name: "survey-results",
  unit: "s",
  target: { at: "most", ratio: 1 },
  run: async ({ stores, databases, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    const responses = quick ? QUICK_RESPONSES : RESPONSES
    await fillWithResponses(databases.store, responses)
    const admin = await Admin.signIn(stores.with_plugin, stores.admin)
    const seen = await admin.get<{ nps: { responses: number } }>("/admin/encore/nps")
    if (seen.nps.responses < responses) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The results are of ${seen.nps.responses} responses`
      )
    }
    const runs: number[] = []
    for (let run = 0; run < (quick ? 1 : 3); run++) {
      const took: number[] = []
      for (const path of READINGS) {
        const ms = await duration(() => admin.get(path))
        process.stdout.write(`          ${path} ${Math.round(ms)} ms\n`)
        took.push(ms / 1000)
      }
      runs.push(Math.max(...took))
    }
    return { encore: runs, against: { limit: SECONDS } }
  },
}

export default surveyResults
