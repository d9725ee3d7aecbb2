import { setTimeout as sleep } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { Client } from "pg"
import { Benchmark } from "../lib/benchmark"
import { duration, inPairs } from "../lib/pairs"
import { Shopper } from "../lib/shopper"

/** The reconciliation job would find an order that the event missed within this. */
const PATIENCE = 60_000

/**
 * **Measures** `POST /store/carts/:id/complete` over HTTP in a store with the plugin:
 * what a shopper waits for when they place an order.
 * **Against** the same call in a store without it.
 * **Fair** because the two stores are processes of their own, run from the same code
 * on copies of one database, asked in turn by the same shoppers for the same cart of
 * three lines; only the completing is timed, not the filling of the cart.
 *
 * The points are awarded by a subscriber, in the store's own process, and may begin
 * before the answer has left: that share is in the figure. The rest of it must not
 * slow the next order instead, so each run waits until the order's purchase is in the
 * plugin's table, which is written in the transaction that awards its points.
 */
const cartComplete: Benchmark = {
  name: "cart-complete",
  unit: "ms",
  target: { at: "most", ratio: 1.03 },
  run: async ({ stores, databases, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    const database = new Client({ connectionString: databases.store })
    await database.connect()
    const shoppersOf = (url: string) =>
      Promise.all(
        stores.shoppers.map((login) =>
          Shopper.signIn(url, stores.publishable_key, login)
        )
      )
    const encore = await shoppersOf(stores.with_plugin)
    const peer = await shoppersOf(stores.without_plugin)
    let turn = 0

    const time = async (shopper: Shopper) => {
      const cart = await shopper.readyCart()
      let order = ""
      const took = await duration(async () => {
        order = await shopper.complete(cart)
      })
      return { took, order }
    }
    try {
      return await inPairs(
        { runs: quick ? 40 : 160, warmUp: 10 },
        async () => {
          const { took, order } = await time(encore[turn++ % encore.length]!)
          await accounted(database, order)
          return took
        },
        async () => (await time(peer[turn % peer.length]!)).took
      )
    } finally {
      await database.end()
    }
  },
}

async function accounted(database: Client, order: string): Promise<void> {
  const deadline = Date.now() + PATIENCE
  const find = () =>
    database.query("select from encore_purchase where source_id = $1", [order])
  while (!(await find()).rowCount) {
    if (Date.now() > deadline) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Order ${order} was not accounted for within ${PATIENCE} ms`
      )
    }
    await sleep(10)
  }
}

export default cartComplete
