import { awardFor, benchMembers } from "../lib/awards"
import { BareSpending } from "../lib/bare-spending"
import { Benchmark } from "../lib/benchmark"
import { bootModules } from "../lib/modules"
import { atOnce, inPairs, rate } from "../lib/pairs"

const CLIENTS = 8
const MEMBERS = 1_000
const HOUR = 60 * 60 * 1000

/**
 * **Measures** points held for a cart and captured by its order, through the module's
 * service: two calls each, eight at once, over a thousand members.
 * **Against** eight bare `pg` clients that write the same rows - hold, its lot, entry,
 * allocation, balances of lot and member - by prepared statements.
 * **Fair** because both use the same Postgres at the same time of day; the peer runs with
 * or without transactions around its statements, whichever turns out the faster for it
 * here and now. Encore also chooses the lots, checks the balance and the key.
 */
const holdCapture: Benchmark = {
  name: "hold-capture",
  unit: "spent/s",
  target: { at: "least", ratio: 0.4 },
  run: async ({ databases, quick }) => {
    const { encore, ...modules } = await bootModules(databases.ledger)
    const bare = await BareSpending.open(databases.ledger, CLIENTS, MEMBERS)
    try {
      const members = await benchMembers(encore, MEMBERS)
      await encore.postCredits(
        members.map((member) => ({ ...awardFor(member), points: 1_000_000 }))
      )
      const spends = quick ? 800 : 2_400
      const repeat = (work: (index: number, client: number) => Promise<unknown>) =>
        rate(spends, () => atOnce(CLIENTS, spends, work))

      const plain = () => repeat((index, client) => bare.spend(index, client, MEMBERS))
      const inTransactions = () =>
        repeat((index, client) => bare.spendInTransactions(index, client, MEMBERS))
      await plain()
      const peer = (await plain()) > (await inTransactions()) ? plain : inTransactions

      let carts = 0
      return await inPairs(
        { runs: quick ? 5 : 11, warmUp: 2 },
        () =>
          repeat(async (index) => {
            const member_id = members[index % MEMBERS]!
            const cart = carts++
            const hold_id = await encore.holdPoints({
              member_id,
              cart_id: `cart_bench_${cart}`,
              points: 25,
              amount: "0.25",
              currency_code: "eur",
              expires_at: new Date(Date.now() + HOUR),
            })
            await encore.captureHold({
              hold_id: hold_id!,
              member_id,
              order_id: `order_bench_hold_${cart}`,
              effective_at: new Date(),
            })
          }),
        peer
      )
    } finally {
      await bare.close()
      await modules.close()
    }
  },
}

export default holdCapture
