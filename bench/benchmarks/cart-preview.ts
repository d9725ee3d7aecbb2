import { Benchmark } from "../lib/benchmark"
import { duration, inPairs } from "../lib/pairs"
import { Shopper } from "../lib/shopper"

/**
 * **Measures** `GET /store/carts/:id/encore`: what the cart will earn and what its
 * shopper has.
 * **Against** `GET /store/carts/:id`, Medusa's own reading of the same cart.
 * **Fair** because both are asked of the same store, in turn, by the same signed-in
 * shopper for the same cart; whoever shows the one has asked for the other.
 */
const cartPreview: Benchmark = {
  name: "cart-preview",
  unit: "ms",
  target: { at: "most", ratio: 1.2 },
  run: async ({ stores, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    const shopper = await Shopper.signIn(
      stores.with_plugin,
      stores.publishable_key,
      stores.shoppers[0]!
    )
    const cart = await shopper.readyCart()
    return inPairs(
      { runs: quick ? 100 : 400, warmUp: 30 },
      () => duration(() => shopper.get(`/store/carts/${cart}/encore`)),
      () => duration(() => shopper.get(`/store/carts/${cart}`))
    )
  },
}

export default cartPreview
