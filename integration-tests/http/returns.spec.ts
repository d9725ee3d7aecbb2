import { ENCORE_MODULE } from "../../src/modules/encore"
import { EXPIRY_LANES } from "../../src/modules/encore/ledger/expire"
import { Standing } from "../../src/modules/encore/program/earning/standing"
import { accountForOrdersWorkflow, reconcileOrdersWorkflow } from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import { Example, examplesOf, Step } from "../helpers/examples"
import {
  Api,
  buy,
  completeCart,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"
import { withoutEvents } from "../helpers/without-events"

jest.setTimeout(240_000)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let after: ReturnType<typeof afterSale>

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      await api.post(
        "/admin/encore/settings",
        { redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] } },
        shop.admin
      )
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      after = afterSale(api, shop, getContainer)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const account = (order: string) =>
      accountForOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
    const points = async () =>
      (await api.get("/store/encore/me", ada)).data.member.points
    const adjust = async (count: number) => {
      await api.get("/store/encore/me", ada)
      await api.post(
        `/admin/encore/members/${ada.id}/adjustments`,
        { points: count, reason: "Test" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": `adjust-${count}` } }
      )
    }
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    /** What came of the events, or comes of looking at the order once more. */
    const expectState = async (order: string, expected: Omit<Step, "do">) => {
      await account(order)
      const { available, debt } = await points()
      const [purchase] = await encore().listPurchases({ source_id: order })
      const net = Number(purchase!.amount) - Number(purchase!.refunded_amount)
      expect({ points: available, debt, net: Math.round(net * 100) / 100 }).toEqual({
        points: expected.points,
        debt: expected.debt ?? 0,
        net: expected.net ?? Math.round(net * 100) / 100,
      })
    }

    const play = async ({ has, buy: first, steps }: Example) => {
      if (has) {
        await adjust(has)
      }
      const cart = await fillCart(api, shop, ada, { quantity: first.records })
      if (first.spend) {
        await api.post(
          `/store/carts/${cart}/encore/points`,
          { points: first.spend },
          ada
        )
      }
      const order = await completeCart(api, cart, ada)
      await expectState(order, first)

      const line = await after.firstLine(order)
      let receive = async () => {}
      let sent = false
      const send = async () => {
        if (!sent) {
          await after.fulfill(order)
          sent = true
        }
      }
      const doing: Record<string, (step: Step) => Promise<unknown>> = {
        cancel: () => after.cancel(order),
        return: async ({ records }) => {
          await send()
          await after.takeBack(order, line, records!)
        },
        refund: async ({ amount }) => {
          await send()
          await after.refund(order, amount!)
        },
        "claim a refund": async ({ records }) => {
          await send()
          await after.claimRefund(order, line, records!)
        },
        "claim a replacement": async ({ records }) => {
          await send()
          await after.claimReplace(order, line, records!)
        },
        exchange: async ({ records, price }) => {
          await send()
          receive = (
            await after.exchange(order, line, records!, {
              quantity: records!,
              unit_price: price,
            })
          ).receive
        },
        "receive the exchanged": () => receive(),
        edit: ({ records, price }) =>
          after.edit(order, {
            line: { id: line, quantity: records!, unit_price: price },
          }),
        add: ({ records }) => after.edit(order, { add: { quantity: records! } }),
        "use elsewhere": ({ amount }) => adjust(-amount!),
        "buy again": async ({ records }) =>
          account(await buy(api, shop, ada, { quantity: records! })),
      }
      for (const step of steps) {
        await doing[step.do]!(step)
        await expectState(order, step)
      }
      await sound()
    }

    describe("the example in docs/returns.md of", () => {
      it.each(examplesOf("returns.md").map((example) => [example.title, example]))(
        "%s",
        (_, example) => play(example as Example)
      )
    })

    it("says which lines, and why, in the reader's language", async () => {
      const order = await buy(api, shop, ada, { quantity: 3 })
      const line = await after.firstLine(order)
      await after.fulfill(order)
      await after.takeBack(order, line, 1)
      const said = async (locale: string) => {
        const { entries } = (
          await api.get(`/admin/encore/orders/${order}`, {
            headers: { ...shop.admin.headers, "x-medusa-locale": locale },
          })
        ).data.order_loyalty
        return entries.find((entry: { kind: string }) => entry.kind === "reversal")
      }
      const reversal = await eventually(() => said("en"))
      expect(reversal).toMatchObject({
        points: -27,
        explanation: [{ points: -27, explanation: "Returned: 1 × Record" }],
      })
      expect((await said("es")).explanation[0].explanation).toBe("Devuelto: 1 × Record")
    })

    /** Buys records with 1,000 points, and has them sent. */
    const buyWithPoints = async (records: number) => {
      await adjust(3_000)
      const cart = await fillCart(api, shop, ada, { quantity: records })
      await api.post(`/store/carts/${cart}/encore/points`, { points: 1_000 }, ada)
      const order = await completeCart(api, cart, ada)
      await account(order)
      await after.fulfill(order)
      return { order, line: await after.firstLine(order) }
    }
    const buyAndSend = async (records: number, as = ada as Headers, email?: string) => {
      const order = await buy(api, shop, as, { quantity: records, email })
      await account(order)
      await after.fulfill(order)
      return { order, line: await after.firstLine(order) }
    }
    const entriesOf = async (order: string, kind: string) =>
      (
        await api.get(`/admin/encore/orders/${order}`, shop.admin)
      ).data.order_loyalty.entries.filter(
        (entry: { kind: string }) => entry.kind === kind
      )
    const fiftyTimes = (work: () => Promise<unknown>) =>
      Promise.all(Array.from({ length: 50 }, work))

    it("is done once, though its event comes fifty times at once", async () => {
      const { order, line } = await buyWithPoints(2)
      await withoutEvents(getContainer(), () => after.takeBack(order, line, 1))
      await fiftyTimes(() => account(order))
      expect(await entriesOf(order, "reversal")).toHaveLength(1)
      expect(await entriesOf(order, "restoration")).toMatchObject([{ points: 455 }])
      expect(await points()).toMatchObject({ available: 2_478, debt: 0 })
      await sound()
    })

    it("leaves to be refunded in money what was paid in money", async () => {
      const { order, line } = await buyWithPoints(2)
      await after.takeBack(order, line, 1)
      const owed = () =>
        after.orderOf(order, "+summary,*credit_lines").then((found) => ({
          lines: found.credit_lines.map(({ amount }: { amount: number }) => amount),
          difference: Math.round(found.summary.pending_difference * 100) / 100,
        }))
      // Of 27.94, points had paid 4.55.
      await eventually(async () => (await owed()).lines.length === 2)
      expect(await owed()).toEqual({ lines: [10, -4.55], difference: -23.39 })

      await after.refund(order, 23.39)
      await expectState(order, { points: 2_478, net: 27.94 })
      expect(await owed()).toEqual({ lines: [10, -4.55], difference: 0 })
      await sound()
    })

    it("waits with the credit line while an admin edits the order", async () => {
      const { order, line } = await buyWithPoints(2)
      await withoutEvents(getContainer(), () => after.takeBack(order, line, 1))
      await api.post("/admin/order-edits", { order_id: order }, shop.admin)
      await account(order)
      const lines = async () =>
        (await after.orderOf(order, "*credit_lines")).credit_lines.map(
          ({ amount }: { amount: number }) => amount
        )
      expect(await lines()).toEqual([10])
      expect(await points()).toMatchObject({ available: 2_478 })

      await api.delete(`/admin/order-edits/${order}`, shop.admin)
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 10 } })
      expect(await lines()).toEqual([10, -4.55])
      await sound()
    })

    it("is found by the job where events were lost", async () => {
      const { order, line } = await buyAndSend(3)
      await withoutEvents(getContainer(), async () => {
        await after.takeBack(order, line, 1)
        await after.refund(order, 37.94)
      })
      expect(await points()).toMatchObject({ available: 83 })
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 1 } })
      expect(await points()).toMatchObject({ available: 47 })
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 1 } })
      expect(await entriesOf(order, "reversal")).toHaveLength(1)
      await sound()
    })

    it("isn't undone by one who looked at the order earlier", async () => {
      const { order, line } = await buyAndSend(3)
      await after.takeBack(order, line, 1)
      await account(order)
      const { standing } = (await encore().listPurchases({ source_id: order }))[0]!
      const earlier = standing as unknown as Standing
      await encore().followOrders(
        [
          {
            order_id: order,
            canceled_at: null,
            standing: {
              ...earlier,
              version: earlier.version - 1,
              lines: earlier.lines.map((each) => ({
                ...each,
                returned: 0,
                gross: "83.82",
                net: "76.2",
              })),
            },
          },
        ],
        await encore().programInForce()
      )
      expect(await points()).toMatchObject({ available: 56 })
    })

    it("counts again what an edit puts back, and goes with a canceled exchange", async () => {
      const order = await buy(api, shop, ada, { quantity: 3 })
      const line = await after.firstLine(order)
      for (const quantity of [1, 3, 2, 3]) {
        await after.edit(order, { line: { id: line, quantity } })
        await account(order)
      }
      expect(await points()).toMatchObject({ available: 83, debt: 0 })

      const other = await buyAndSend(2)
      expect(await points()).toMatchObject({ available: 138 })
      const exchange = await after.exchange(other.order, other.line, 1, { quantity: 1 })
      await account(other.order)
      expect(await points()).toMatchObject({ available: 166 })
      await exchange.cancel()
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 10 } })
      expect(await points()).toMatchObject({ available: 138 })
      await sound()
    })

    it("leaves alone what an admin took back by hand", async () => {
      const { order, line } = await buyAndSend(3)
      const [award] = await entriesOf(order, "award")
      await api.post(
        `/admin/encore/members/${ada.id}/entries/${award.id}/reversal`,
        { reason: "Reseller" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": "by-hand" } }
      )
      await after.takeBack(order, line, 1)
      await expectState(order, { points: 0, net: 55.88 })
      expect(await entriesOf(order, "reversal")).toHaveLength(1)
      await sound()
    })

    it("takes its part of what a guest's order earns once they have an account", async () => {
      const email = "guest@example.com"
      const { order, line } = await buyAndSend(3, shop.store, email)
      await after.takeBack(order, line, 1)
      await account(order)
      await api.post(
        "/admin/encore/settings",
        { trust_account_emails: true },
        shop.admin
      )
      const guest = await makeCustomer(getContainer(), shop, email)
      await api.post("/store/encore/me/claim", {}, guest)
      const { member } = (await api.get("/store/encore/me", guest)).data
      expect(member.points).toMatchObject({ available: 56, debt: 0 })
      await sound()
    })

    it("brings points whose time is over back for some days", async () => {
      const { order, line } = await buyWithPoints(2)
      const [lot] = await encore().listPointLots({ amount: 3_000 })
      const past = new Date(Date.now() - 1_000)
      await encore().updatePointLots({ id: lot!.id, expires_at: past })
      for (const lane of EXPIRY_LANES) {
        await encore().expirePoints(new Date(), 10, lane)
      }
      expect(await points()).toMatchObject({ available: 46 })

      await after.takeBack(order, line, 1)
      await expectState(order, { points: 478, net: 27.94 })
      const [again] = await encore().listPointLots({ id: lot!.id })
      const days = (again!.expires_at!.getTime() - Date.now()) / (24 * 60 * 60 * 1_000)
      expect(days).toBeCloseTo(30, 1)
      await sound()
    })
  },
})
