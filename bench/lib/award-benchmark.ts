import { awardFor, benchMembers } from "./awards"
import { BareLedger } from "./bare-ledger"
import { Benchmark } from "./benchmark"
import { bootModules } from "./modules"
import { atOnce, inPairs, rate } from "./pairs"

const MEMBERS = 1_000

/**
 * Posting awards through the module's public service, one award a call, against the
 * same two statements by bare `pg` clients, as many at once on either side. The peer
 * runs in the variant - with or without a transaction around the two - that turns
 * out the faster for it here and now.
 */
export function awardBenchmark(name: string, clients: number): Benchmark {
  return {
    name,
    unit: "awards/s",
    target: { at: "least", ratio: 0.5 },
    run: async ({ databases, quick }) => {
      const modules = await bootModules(databases.ledger)
      const bare = await BareLedger.open(databases.ledger, clients, MEMBERS)
      try {
        const members = await benchMembers(modules.encore, MEMBERS)
        const awards = (quick ? 500 : 1_500) * (clients > 1 ? 2 : 1)
        const repeat = (work: (index: number, client: number) => Promise<unknown>) =>
          rate(awards, () => atOnce(clients, awards, work))

        const plain = () =>
          repeat((index, client) => bare.award(index, client, MEMBERS))
        const inTransaction = () =>
          repeat((index, client) => bare.awardInTransaction(index, client, MEMBERS))
        await plain()
        const peer = (await plain()) > (await inTransaction()) ? plain : inTransaction

        return await inPairs(
          { runs: quick ? 5 : 11, warmUp: 2 },
          () =>
            repeat((index) =>
              modules.encore.postCredits([awardFor(members[index % MEMBERS]!)])
            ),
          peer
        )
      } finally {
        await bare.close()
        await modules.close()
      }
    },
  }
}
