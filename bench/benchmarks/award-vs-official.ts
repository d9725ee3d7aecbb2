import { awardFor, benchMembers } from "../lib/awards"
import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"
import { atOnce, inPairs, rate } from "../lib/pairs"

const MEMBERS = 200

/**
 * **Measures** awards posted one after another through Encore's service, one a call.
 * **Against** `creditAccounts` of `@medusajs/loyalty-plugin`'s store-credit service,
 * one credit a call: how Medusa's own plugin gives a customer something to spend.
 * **Fair** because both are the public service of a Medusa module, booted by the same
 * runner in the same process, with the same pool and Postgres, over as many accounts
 * as members. Encore's call also checks a key, opens a lot and keeps a balance.
 */
const awardVsOfficial: Benchmark = {
  name: "award-vs-official",
  unit: "credits/s",
  target: { at: "least", ratio: 4 },
  run: async ({ databases, quick }) => {
    const modules = await bootModules(databases.ledger)
    try {
      const members = await benchMembers(modules.encore, MEMBERS)
      const accounts = await modules.store_credit.createStoreCreditAccounts(
        members.map((member) => ({
          customer_id: `cus_${member}`,
          currency_code: "eur",
        }))
      )
      const credits = quick ? 200 : 600
      const oneByOne = (work: (index: number) => Promise<unknown>) =>
        rate(credits, () => atOnce(1, credits, work))

      return await inPairs(
        { runs: quick ? 5 : 11, warmUp: 2 },
        () =>
          oneByOne((index) =>
            modules.encore.postCredits([awardFor(members[index % MEMBERS]!)])
          ),
        () =>
          oneByOne((index) =>
            modules.store_credit.creditAccounts([
              {
                account_id: accounts[index % MEMBERS]!.id,
                amount: 25,
                reference: "order",
                reference_id: `order_${index}`,
              },
            ])
          )
      )
    } finally {
      await modules.close()
    }
  },
}

export default awardVsOfficial
