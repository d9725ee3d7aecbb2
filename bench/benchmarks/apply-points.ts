import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { duration, inPairs } from "../lib/pairs"
import { Login, Shopper } from "../lib/shopper"

/** More than any of the runs puts on a cart. */
const BALANCE = 100_000

/**
 * **Measures** `POST /store/carts/:id/encore/points`: points put on a cart, another
 * number each time, so that every call changes what is to be paid.
 * **Against** `POST /store/carts/:id/store-credits` of `@medusajs/loyalty-plugin`, which
 * puts a store credit on a cart: as a credit line on Medusa's cart, too.
 * **Fair** because the two stores are processes of their own, run from the same code on
 * copies of one database, asked in turn by the same shopper for the same amounts, on
 * carts of the same three lines. Both answer the cart with its new total.
 */
const applyPoints: Benchmark = {
  name: "apply-points",
  unit: "ms",
  target: { at: "most", ratio: 0.35 },
  run: async ({ stores, quick }) => {
    if (!stores?.with_official) {
      return { skipped: "The stores were not started." }
    }
    const { with_plugin, with_official, publishable_key, admin } = stores
    const login = stores.shoppers[0]!
    const [encore, official] = await Promise.all(
      [with_plugin, with_official].map(async (url) => {
        const shopper = await Shopper.signIn(url, publishable_key, login)
        return { shopper, cart: await shopper.readyCart() }
      })
    )
    // Who looks at their points is a member from then on.
    await encore!.shopper.get("/store/encore/me")
    await givePoints(with_plugin, admin, login)
    await giveCredit(with_official, admin, login)

    let turn = 0
    return inPairs(
      { runs: quick ? 40 : 160, warmUp: 15 },
      () => {
        const points = 100 + (turn++ % 100)
        return duration(() =>
          encore!.shopper.post(`/store/carts/${encore!.cart}/encore/points`, { points })
        )
      },
      () => {
        const amount = (100 + (turn % 100)) / 100
        return duration(() =>
          official!.shopper.post(`/store/carts/${official!.cart}/store-credits`, {
            amount,
          })
        )
      }
    )
  },
}

async function givePoints(url: string, login: Login, shopper: Login): Promise<void> {
  const admin = await Admin.signIn(url, login)
  await admin.post("/admin/encore/settings", {
    redemption: { rates: [{ currency_code: "eur", points: 100, amount: 1 }] },
  })
  const id = await customerOf(admin, shopper)
  await admin.post(
    `/admin/encore/members/${id}/adjustments`,
    { points: BALANCE, reason: "Bench" },
    { "Idempotency-Key": "bench" }
  )
}

async function giveCredit(url: string, login: Login, shopper: Login): Promise<void> {
  const admin = await Admin.signIn(url, login)
  const { store_credit_account } = await admin.post<{
    store_credit_account: { id: string }
  }>("/admin/store-credit-accounts", {
    customer_id: await customerOf(admin, shopper),
    currency_code: "eur",
  })
  await admin.post(`/admin/store-credit-accounts/${store_credit_account.id}/credit`, {
    amount: BALANCE / 100,
  })
}

async function customerOf(admin: Admin, { email }: Login): Promise<string> {
  const { customers } = await admin.get<{ customers: { id: string }[] }>(
    `/admin/customers?email=${encodeURIComponent(email)}`
  )
  return customers[0]!.id
}

export default applyPoints
