import {
  completeCartWorkflow,
  refreshCartItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { fitPointsToCart, validatePointsOnCart } from "../../src/hooks"
import { ENCORE_MODULE } from "../../src/modules/encore"
import {
  Api,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  readyToPay,
  Shop,
} from "../helpers/shop"

jest.setTimeout(180_000)

// As a host does in its src/workflows/hooks.
completeCartWorkflow.hooks.validate(validatePointsOnCart)
refreshCartItemsWorkflow.hooks.beforeRefreshingPaymentCollection(fitPointsToCart)

medusaIntegrationTestRunner({
  // No subscribers: what is fitted here is fitted by the hook.
  env: { MEDUSA_WORKER_MODE: "server" },
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await api.post(
        "/admin/encore/settings",
        {
          redemption: {
            rates: [{ currency_code: "usd", points: 100, amount: 1 }],
            include_shipping: false,
          },
        },
        shop.admin
      )
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      await api.get("/store/encore/me", ada)
      await api.post(
        `/admin/encore/members/${ada.id}/adjustments`,
        { points: 6_000, reason: "Start" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": "start" } }
      )
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const spend = async (points: number) => {
      const cart = await fillCart(api, shop, ada, { quantity: 2 })
      await api.post(`/store/carts/${cart}/encore/points`, { points }, ada)
      await readyToPay(api, cart, ada)
      return cart
    }
    /** As a payment's webhook does, past all routes. */
    const complete = (id: string) =>
      completeCartWorkflow(getContainer()).run({ input: { id } })

    it("answers a change of the cart with its points fitted", async () => {
      const cart = await spend(5_588)
      const { data } = await api.get(`/store/carts/${cart}`, ada)
      const changed = await api.post(
        `/store/carts/${cart}/line-items/${data.cart.items[0].id}`,
        { quantity: 1 },
        ada
      )
      // 27.94 for the one record, which points pay, and 5.50 for its shipping
      expect(Number(changed.data.cart.total)).toBeCloseTo(5.5)
      expect(await encore().listPointHolds({ status: "held" })).toMatchObject([
        { cart_id: cart, points: 2_794 },
      ])
    })

    it("leaves a cart without points as it is", async () => {
      const cart = await fillCart(api, shop, ada)
      await readyToPay(api, cart, ada)
      expect((await complete(cart)).result.id).toMatch(/^order_/)
    })

    it("makes no order of points that are gone, whoever completes the cart", async () => {
      const cart = await spend(1_000)
      const [hold] = await encore().listPointHolds({ cart_id: cart })
      await encore().updatePointHolds({ id: hold!.id, expires_at: new Date(0) })
      await encore().expireHolds(new Date(), 10)
      await expect(complete(cart)).rejects.toMatchObject({
        type: "not_allowed",
        message: expect.stringContaining("Look at the new total"),
      })
      expect((await api.get("/store/orders", ada)).data.orders).toEqual([])
    })

    it("makes an order of points that are held", async () => {
      const cart = await spend(1_000)
      const { result } = await complete(cart)
      // And answers it again to who asks twice.
      expect((await complete(cart)).result.id).toBe(result.id)
    })
  },
})
