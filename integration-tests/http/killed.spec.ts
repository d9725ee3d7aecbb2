import { ENCORE_MODULE } from "../../src/modules/encore"
import { expireHoldsWorkflow, reconcileOrdersWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { HeldBus } from "../helpers/held-bus"
import { brokenInvariants } from "../helpers/ledger-invariants"
import { serverRunner } from "../helpers/server-runner"
import {
  Api,
  completeCart,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  readyToPay,
  Shop,
} from "../helpers/shop"
import { Stops } from "../helpers/stops"
import { askOf, brokenStoreInvariants } from "../helpers/store-invariants"
import { startStore, StoreProcess } from "../helpers/store-process"

jest.setTimeout(600_000)

type Shopper = { id: string; email: string } & Headers

serverRunner({
  testSuite: ({ api: axios, getContainer, dbConfig }) => {
    const own = axios as unknown as Api
    const ask = askOf(getContainer)
    let shop: Shop
    let stops: Stops
    let store: StoreProcess | undefined
    /** To the process that will be killed. */
    let api: Api

    const start = async () => {
      store = await startStore(dbConfig.clientUrl)
      api = axios.create({ baseURL: store.url }) as Api
    }

    // The runner's own store only serves: neither its subscribers nor its jobs may do
    // what the killed process has left undone.
    beforeAll(() => {
      HeldBus.open(getContainer())
    })

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(own, shop)
      await own.post(
        "/admin/encore/settings",
        {
          redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] },
        },
        shop.admin
      )
      stops = await Stops.open(dbConfig.clientUrl)
    })

    afterEach(async () => {
      await store?.kill()
      await stops.close()
    })

    const newShopper = async (name: string): Promise<Shopper> => {
      const email = `${name}@example.com`
      const customer = await makeCustomer(getContainer(), shop, email)
      await own.get("/store/encore/me", customer)
      await own.post(
        `/admin/encore/members/${customer.id}/adjustments`,
        { points: 3_000, reason: "Start" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": name } }
      )
      return { ...customer, email }
    }
    const spend = (by: Api, cart: string, as: Shopper) =>
      by.post(`/store/carts/${cart}/encore/points`, { points: 1_000 }, as)
    const spentCart = async (as: Shopper) => {
      const cart = await fillCart(own, shop, as)
      await spend(own, cart, as)
      return cart
    }
    /** The process dies before it answers. */
    const unanswered = (call: Promise<unknown>) => void call.catch(() => undefined)
    const rowOf = async (statement: string, bindings: unknown[]) =>
      (await ask<{ id: string }>(statement, bindings))[0]!.id
    const stateOf = async (as: Shopper) => {
      const { points } = (await own.get("/store/encore/me", as)).data.member
      const { entries } = (await own.get("/store/encore/me/entries", as)).data
      return {
        ...points,
        entries: entries
          .map((entry: { kind: string; points: number }) => [entry.kind, entry.points])
          .sort(),
      }
    }
    const START = ["adjustment", 3_000]
    const BOUGHT = {
      available: 2_019,
      held: 0,
      debt: 0,
      entries: [START, ["award", 19], ["redemption", -1_000]],
    }
    const CANCELED = {
      available: 3_000,
      held: 0,
      debt: 0,
      entries: [
        START,
        ["award", 19],
        ["redemption", -1_000],
        ["restoration", 1_000],
        ["reversal", -19],
      ],
    }
    const reconcile = async () => {
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      await expireHoldsWorkflow(getContainer()).run()
    }
    const sound = async () => {
      expect(await brokenInvariants(ask)).toEqual({})
      expect(await brokenStoreInvariants(ask)).toEqual({})
      const { problems } = await getContainer().resolve(ENCORE_MODULE).verifyLedger()
      expect(problems).toEqual([])
    }

    it("while points are put on a cart, and while they expire", async () => {
      await start()

      const expiring = await newShopper("expiring")
      const expiringCart = await spentCart(expiring)
      await stops.put({
        table: "credit_line",
        on: "update",
        when: `new.cart_id = '${expiringCart}' and new.deleted_at is not null`,
      })
      await ask("update encore_point_hold set expires_at = now() where cart_id = ?", [
        expiringCart,
      ])
      await stops.reached()

      const holding = await newShopper("holding")
      const holdingCart = await fillCart(own, shop, holding)
      await stops.put({
        table: "credit_line",
        on: "insert",
        when: `new.cart_id = '${holdingCart}'`,
      })
      unanswered(spend(api, holdingCart, holding))
      await stops.reached()

      const paying = await newShopper("paying")
      const payingCart = await fillCart(own, shop, paying)
      await readyToPay(own, payingCart, paying)
      const collection = await rowOf(
        `select payment_collection_id as id from cart_payment_collection
         where cart_id = ?`,
        [payingCart]
      )
      await stops.put({
        table: "payment_collection",
        on: "update",
        when: `new.id = '${collection}'`,
      })
      unanswered(spend(api, payingCart, paying))
      await stops.reached()

      await store!.kill()
      await stops.clear()
      expect(await stateOf(holding)).toMatchObject({ available: 2_000, held: 1_000 })

      await start()
      await reconcile()

      // Points that were over are off the cart, once it is looked at.
      expect(await stateOf(expiring)).toMatchObject({ available: 3_000, held: 0 })
      await readyToPay(api, expiringCart, expiring)
      expect(
        (await api.post(`/store/carts/${expiringCart}/complete`, {}, expiring)).data
      ).toMatchObject({ type: "cart", error: { type: "encore_points_changed" } })

      // A hold without its line: putting the points on again is all there is to do.
      await spend(api, holdingCart, holding)
      await completeCart(api, holdingCart, holding)

      // A payment for the former total is not taken.
      const { data } = await api.post(`/store/carts/${payingCart}/complete`, {}, paying)
      expect(data).toMatchObject({
        type: "cart",
        error: { type: "encore_points_changed" },
      })
      const order = await completeCart(api, payingCart, paying)
      const [paid] = await ask<{ amount: string; line: string }>(
        `select c.amount, l.amount as line from payment_collection c
         join order_payment_collection o on o.payment_collection_id = c.id
         join order_credit_line l on l.order_id = o.order_id where o.order_id = ?`,
        [order]
      )
      expect([Number(paid!.amount), Number(paid!.line)]).toEqual([23.44, 10])

      for (const shopper of [holding, paying]) {
        await eventually(async () => (await stateOf(shopper)).held === 0)
        await reconcile()
        expect(await stateOf(shopper)).toMatchObject(BOUGHT)
      }
      await sound()
    })

    it("while a cart is completed, its points captured, and its order taken back", async () => {
      await start()

      const completing = await newShopper("completing")
      const completingCart = await spentCart(completing)
      await readyToPay(own, completingCart, completing)
      const session = await rowOf(
        `select s.id from payment_session s
         join cart_payment_collection c
           on c.payment_collection_id = s.payment_collection_id
         where c.cart_id = ? and s.deleted_at is null`,
        [completingCart]
      )
      await stops.put({
        table: "payment",
        on: "insert",
        when: `new.payment_session_id = '${session}'`,
      })
      unanswered(api.post(`/store/carts/${completingCart}/complete`, {}, completing))
      await stops.reached()

      const capturing = await newShopper("capturing")
      const capturingCart = await spentCart(capturing)
      await stops.put({
        table: "encore_point_hold",
        on: "update",
        when: `new.cart_id = '${capturingCart}' and new.status = 'captured'`,
      })
      await completeCart(api, capturingCart, capturing)
      await stops.reached()

      const earning = await newShopper("earning")
      const earningCart = await spentCart(earning)
      await stops.put({
        table: "encore_purchase",
        on: "insert",
        when: `new.email = '${earning.email}'`,
      })
      await completeCart(api, earningCart, earning)
      await stops.reached()

      const canceling = await newShopper("canceling")
      const canceled = await completeCart(api, await spentCart(canceling), canceling)
      await eventually(async () => (await stateOf(canceling)).entries.length === 3)
      await stops.put({
        table: "encore_point_entry",
        on: "insert",
        when: `new.kind = 'reversal' and new.source_id = '${canceled}'`,
      })
      await api.post(`/admin/orders/${canceled}/cancel`, {}, shop.admin)
      await stops.reached()

      const restoring = await newShopper("restoring")
      const restored = await completeCart(api, await spentCart(restoring), restoring)
      await eventually(async () => (await stateOf(restoring)).entries.length === 3)
      await stops.put({
        table: "encore_point_entry",
        on: "insert",
        when: `new.kind = 'restoration' and new.source_id = '${restored}'`,
      })
      await api.post(`/admin/orders/${restored}/cancel`, {}, shop.admin)
      await stops.reached()

      await store!.kill()
      await stops.clear()
      expect(await stateOf(earning)).toMatchObject({
        available: 2_000,
        held: 0,
        entries: [START, ["redemption", -1_000]],
      })
      expect(await stateOf(restoring)).toMatchObject({ available: 2_019 })

      await start()
      // The order had been made: Medusa answers it to who asks again.
      const { data } = await api.post(
        `/store/carts/${completingCart}/complete`,
        {},
        completing
      )
      expect(data).toMatchObject({ type: "order" })
      await reconcile()
      await reconcile()
      for (const shopper of [completing, capturing, earning]) {
        expect(await stateOf(shopper)).toMatchObject(BOUGHT)
      }
      for (const shopper of [canceling, restoring]) {
        expect(await stateOf(shopper)).toMatchObject(CANCELED)
      }
      await sound()
    })
  },
})
