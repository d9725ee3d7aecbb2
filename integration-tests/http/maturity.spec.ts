import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { MaturityEvent } from "../../src/modules/encore/program/settings"
import {
  EncoreEvents,
  reconcileMaturityWorkflow,
  reconcileOrdersWorkflow,
  warnOfExpiryWorkflow,
} from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import {
  Api,
  buy,
  fillCart,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"
import { withoutEvents } from "../helpers/without-events"

jest.setTimeout(180_000)

const DAY = 24 * 60 * 60 * 1000

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: Awaited<ReturnType<typeof makeCustomer>>
    let after: ReturnType<typeof afterSale>

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      after = afterSale(api, shop, getContainer)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const earning = (settings: object) =>
      api.post("/admin/encore/settings", { earning: settings }, shop.admin)
    const points = async () =>
      (await api.get("/store/encore/me", ada)).data.member.points
    const entry = async () =>
      (await api.get("/store/encore/me/entries", ada)).data.entries[0]
    const awarded = () => eventually(async () => (await points()).pending > 0)
    const does: Record<
      Exclude<MaturityEvent, "placed">,
      (id: string) => Promise<unknown>
    > = {
      captured: (id) => after.capture(id),
      delivered: async (id) => {
        await after.send(id)
        await after.deliver(id)
      },
      completed: (id) => after.complete(id),
    }
    const events = Object.keys(does) as (keyof typeof does)[]

    afterEach(async () => {
      expect((await encore().verifyLedger()).problems).toEqual([])
    })

    it.each(events)(
      "points wait until the order is %s, and its days",
      async (event) => {
        await earning({
          maturity: { event, days: 14 },
          expiry: { type: "age", days: 365 },
        })
        const cart = await fillCart(api, shop, ada)
        expect(
          (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty.earn
        ).toMatchObject({
          available_on: null,
          available_after: event,
          available_after_days: 14,
        })
        const order = await buy(api, shop, ada)
        await awarded()
        expect(await points()).toMatchObject({ available: 0, pending: 27 })
        expect(await entry()).toMatchObject({
          available_at: null,
          expires_at: null,
          available_after: event,
          available_after_days: 14,
        })
        // What it was promised under stays, whatever the settings say by then.
        await earning({
          maturity: { event: "placed", days: 0 },
          expiry: { type: "never" },
        })
        expect(await encore().maturePoints(new Date(Date.now() + 1000 * DAY))).toBe(0)

        await does[event](order)
        const dated = await eventually(async () => {
          const found = await entry()
          return found.available_at && found
        })
        const at = Date.parse(dated.available_at)
        expect(at - Date.now()).toBeGreaterThan(13.9 * DAY)
        expect(at - Date.now()).toBeLessThan(14.1 * DAY)
        expect(Date.parse(dated.expires_at) - at).toBe(365 * DAY)
        expect(await encore().maturePoints(new Date(at))).toBe(1)
        expect(await points()).toMatchObject({ available: 27, pending: 0 })
      }
    )

    it("days may be none: then the event makes them available", async () => {
      await earning({ maturity: { event: "captured", days: 0 } })
      const order = await buy(api, shop, ada)
      await awarded()
      await does.captured(order)
      await eventually(async () => (await points()).available === 27)
    })

    it.each(events)(
      "a lost event, %s, is found; one that came keeps its date",
      async (event) => {
        await earning({ maturity: { event, days: 1 } })
        const order = await buy(api, shop, ada)
        await awarded()
        await withoutEvents(getContainer(), () => does[event](order))
        expect((await entry()).available_at).toBeNull()

        const reconcile = () =>
          reconcileMaturityWorkflow(getContainer()).run({ input: { page_size: 1 } })
        expect((await reconcile()).result).toEqual({ lots: 1 })
        const { available_at } = await entry()
        expect(available_at).not.toBeNull()
        expect((await reconcile()).result).toEqual({ lots: 0 })
        expect((await entry()).available_at).toBe(available_at)
      }
    )

    it("an event that came before the award is not waited for", async () => {
      await earning({ maturity: { event: "captured", days: 2 } })
      const order = await withoutEvents(getContainer(), () => buy(api, shop, ada))
      await does.captured(order)
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 500 } })
      expect((await entry()).available_at).not.toBeNull()
    })

    it("a part that was delivered is not yet the order", async () => {
      await earning({ maturity: { event: "delivered", days: 0 } })
      const order = await buy(api, shop, ada, { quantity: 2 })
      await awarded()
      const id = await after.firstLine(order)
      const deliver = async () => {
        await after.send(order, [{ id, quantity: 1 }])
        await after.deliver(order)
      }
      await deliver()
      await reconcileMaturityWorkflow(getContainer()).run({ input: { page_size: 500 } })
      expect(await points()).toMatchObject({ available: 0, pending: 55 })
      await deliver()
      await eventually(async () => (await points()).available === 55)
    })

    it("the order's country has its own rule of expiry", async () => {
      await earning({
        expiry: {
          type: "age",
          days: 365,
          by_country: [
            { country_code: "DE", type: "age", days: 30 },
            { country_code: "us", type: "inactivity", days: 90 },
          ],
        },
      })
      await buy(api, shop, ada, { currency: "eur" })
      await eventually(async () => (await points()).available === 27)
      const german = await entry()
      expect(Date.parse(german.expires_at) - Date.parse(german.available_at)).toBe(
        30 * DAY
      )
      await buy(api, shop, ada)
      await eventually(async () => (await points()).available === 54)
      expect(await entry()).toMatchObject({
        expires_at: null,
        expires_after_idle_days: 90,
      })
    })

    it("points that expire soon are told of, once", async () => {
      await earning({ expiry: { type: "age", days: 20 }, expiry_warning_days: 30 })
      await buy(api, shop, ada)
      await eventually(async () => (await points()).available === 27)
      const told: unknown[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe(EncoreEvents.POINTS_EXPIRING, async ({ data }) => {
          told.push(data)
        })
      await warnOfExpiryWorkflow(getContainer()).run()
      await warnOfExpiryWorkflow(getContainer()).run()
      await eventually(async () => told.length > 0)
      const { at, points: expiring } = (await points()).next_expiry
      expect(told).toEqual([
        { member_id: expect.any(String), points: expiring, at: new Date(at) },
      ])
    })
  },
})
