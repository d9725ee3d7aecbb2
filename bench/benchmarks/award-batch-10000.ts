import { awardFor, benchMembers } from "../lib/awards"
import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"
import { rate } from "../lib/pairs"

const AWARDS = 10_000
const MEMBERS = 2_500

/**
 * **Measures** 10,000 awards, to 2,500 members, in one call of `postCredits`: what a
 * campaign or an import does.
 * **Against** a fixed limit of 10,000 a second. Making the inputs is not timed; the
 * call is, from its first byte of JSON to the last answer.
 */
const awardBatch: Benchmark = {
  name: "award-batch-10000",
  unit: "awards/s",
  target: { at: "least", ratio: 1 },
  run: async ({ databases, quick }) => {
    const { encore, close } = await bootModules(databases.ledger)
    try {
      const members = await benchMembers(encore, MEMBERS)
      const runs: number[] = []
      for (let run = 0; run < (quick ? 4 : 8); run++) {
        const awards = Array.from({ length: AWARDS }, (_, index) =>
          awardFor(members[index % MEMBERS]!)
        )
        runs.push(await rate(AWARDS, () => encore.postCredits(awards)))
      }
      // the first warmed up
      return { encore: runs.slice(1), against: { limit: 10_000 } }
    } finally {
      await close()
    }
  },
}

export default awardBatch
