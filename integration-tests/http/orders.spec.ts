import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { accountForOrdersWorkflow, reconcileOrdersWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { proveEmail } from "../helpers/prove-email"
import {
  Api,
  buy,
  completeCart,
  fillCart,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"
import { withoutEvents } from "../helpers/without-events"

jest.setTimeout(120_000)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const member = async (id: string) =>
      (await api.get(`/admin/encore/members/${id}`, shop.admin)).data.member
    const entries = async (id: string) =>
      (await api.get(`/admin/encore/members/${id}/entries`, shop.admin)).data.entries
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    describe("an order", () => {
      it("earns what the cart had promised", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const cart = await fillCart(api, shop, ada, { quantity: 2 })
        const preview = (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty
        // 2 x 25.40 and 10 % tax: 55.88
        expect(preview.earn).toMatchObject({ points: 55, requires_account: false })
        expect(preview.earn.lines).toEqual([
          expect.objectContaining({
            rule: "One point a dollar",
            points: 55,
            explanation: "1 point for every $1.00, on $55.88",
          }),
        ])

        const order = await completeCart(api, cart, ada)
        const entry = await eventually(
          async () => (await api.get("/store/encore/me/entries", ada)).data.entries[0]
        )
        expect(entry).toMatchObject({
          kind: "award",
          points: 55,
          source_type: "order",
          source_id: order,
        })
        const me = (await api.get("/store/encore/me", ada)).data.member
        expect(me).toMatchObject({
          stage: "first_purchase",
          points: { available: 55, pending: 0, held: 0, debt: 0, next_expiry: null },
        })
        await sound()
      })

      it("has one award, though its event comes fifty times at once", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const order = await buy(api, shop, ada)
        await Promise.all(
          Array.from({ length: 50 }, () =>
            accountForOrdersWorkflow(getContainer()).run({
              input: { order_ids: [order] },
            })
          )
        )
        await eventually(async () => (await entries(ada.id)).length > 0)
        expect(await entries(ada.id)).toHaveLength(1)
        expect((await member(ada.id)).points.available).toBe(27)
        await sound()
      })

      it("moves its buyer through the stages, with the reason", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        expect((await api.get("/store/encore/me", ada)).data.member.stage).toBe(
          "first_contact"
        )
        const seen: string[] = []
        for (let count = 1; count <= 4; count++) {
          await buy(api, shop, ada)
          const now = await eventually(async () => {
            const found = await member(ada.id)
            return found.purchases.count === count && found
          })
          seen.push(now.stage)
        }
        expect(seen).toEqual([
          "first_purchase",
          "repeat_contact",
          "repeat_contact",
          "loyalty",
        ])
        expect((await member(ada.id)).stage_reason).toMatchObject({
          rule: { min_purchases: 4 },
          facts: { purchases: 4 },
        })
        const steps = (
          await api.get(`/admin/encore/members/${ada.id}/stages`, shop.admin)
        ).data.stage_changes
        expect(steps.map((step: { to: string }) => step.to)).toEqual([
          "loyalty",
          "repeat_contact",
          "first_purchase",
          "first_contact",
        ])
      })

      it("gives its points back when it is canceled, once", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const order = await buy(api, shop, ada)
        await eventually(async () => (await entries(ada.id)).length === 1)
        await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
        await eventually(async () => (await entries(ada.id)).length === 2)
        await Promise.all(
          Array.from({ length: 20 }, () =>
            accountForOrdersWorkflow(getContainer()).run({
              input: { order_ids: [order] },
            })
          )
        )
        expect(await entries(ada.id)).toHaveLength(2)
        expect(await member(ada.id)).toMatchObject({
          stage: "first_contact",
          points: { available: 0, debt: 0 },
          purchases: { count: 0 },
        })
        await sound()
      })

      it("that was canceled before it was seen earns nothing", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const order = await withoutEvents(getContainer(), () => buy(api, shop, ada))
        await withoutEvents(getContainer(), () =>
          cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
        )
        await accountForOrdersWorkflow(getContainer()).run({
          input: { order_ids: [order] },
        })
        expect(await entries(ada.id)).toHaveLength(0)
        expect((await member(ada.id)).purchases.count).toBe(0)
      })
    })

    describe("an order whose event was lost", () => {
      it("is found by the reconciliation, once", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        await withoutEvents(getContainer(), () => buy(api, shop, ada))
        expect(await entries(ada.id)).toHaveLength(0)
        await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 2 } })
        await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 2 } })
        expect(await entries(ada.id)).toHaveLength(1)
        await sound()
      })

      it("is found when it was canceled, too", async () => {
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const order = await buy(api, shop, ada)
        await eventually(async () => (await entries(ada.id)).length === 1)
        await withoutEvents(getContainer(), () =>
          cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
        )
        await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 500 } })
        expect((await member(ada.id)).points.available).toBe(0)
      })
    })

    describe("a guest's order", () => {
      const GUEST = { email: "Guest@Example.com" }

      it("is kept, and nobody's points", async () => {
        const cart = await fillCart(api, shop, shop.store, GUEST)
        const { earn } = (await api.get(`/store/carts/${cart}/encore`, shop.store)).data
          .loyalty
        expect(earn).toMatchObject({ points: 27, requires_account: true })
        const order = await completeCart(api, cart, shop.store)
        const purchase = await eventually(
          async () => (await encore().listPurchases({ source_id: order }))[0]
        )
        expect(purchase).toMatchObject({
          member_id: null,
          email: "guest@example.com",
          points: 0,
        })
        expect((await api.get("/admin/encore/members", shop.admin)).data.count).toBe(0)
      })

      it("counts once the guest has proven the address", async () => {
        const order = await buy(api, shop, shop.store, GUEST)
        await eventually(
          async () => (await encore().listPurchases({ source_id: order })).length
        )
        const guest = await makeCustomer(getContainer(), shop, "guest@example.com")

        const refused = await api
          .post("/store/encore/me/claim", {}, guest)
          .catch((error) => error.response)
        expect(refused.status).toBe(400)
        expect(
          (await api.get("/store/encore/me", guest)).data.member.points.available
        ).toBe(0)

        await proveEmail(getContainer(), guest.authIdentityId, "guest@example.com")
        const { data } = await api.post("/store/encore/me/claim", {}, guest)
        expect(data.claim).toEqual({ purchases: 1, points: 27 })
        const again = await api.post("/store/encore/me/claim", {}, guest)
        expect(again.data.claim).toEqual({ purchases: 0, points: 0 })
        expect(await member(guest.id)).toMatchObject({
          stage: "first_purchase",
          points: { available: 27 },
        })
        await sound()
      })
    })
  },
})
