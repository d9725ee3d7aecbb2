import { Random } from "../../demo/store/src/seed/random"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { reconcileOrdersWorkflow } from "../../src/workflows"
import { HeldBus, Told } from "../helpers/held-bus"
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
  Shop,
} from "../helpers/shop"
import { askOf, brokenStoreInvariants } from "../helpers/store-invariants"

jest.setTimeout(300_000)

const SEED = Number(process.env.ENCORE_SEED ?? 1)

/** How often each event comes; fifty only once, for fifty are many. */
const TIMES = [0, 0, 1, 1, 2, 2, 50] as const

serverRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    const ask = askOf(getContainer)
    let shop: Shop
    const random = new Random(SEED)
    let held: HeldBus

    // The store delivers nothing by itself: the test does, over the store's bus.
    beforeAll(() => {
      held = HeldBus.open(getContainer())
    })

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      await api.post(
        "/admin/encore/settings",
        {
          redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] },
        },
        shop.admin
      )
    })

    const newShopper = async (name: string) => {
      const customer = await makeCustomer(getContainer(), shop, `${name}@example.com`)
      await api.get("/store/encore/me", customer)
      await api.post(
        `/admin/encore/members/${customer.id}/adjustments`,
        { points: 3_000, reason: "Start" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": name } }
      )
      return customer
    }
    const buy = async (as: Headers) => {
      const cart = await fillCart(api, shop, as)
      await api.post(`/store/carts/${cart}/encore/points`, { points: 1_000 }, as)
      return { cart, order: await completeCart(api, cart, as) }
    }
    const stateOf = async (as: Headers) => {
      const { points } = (await api.get("/store/encore/me", as)).data.member
      const { entries } = (await api.get("/store/encore/me/entries", as)).data
      return {
        available: points.available,
        held: points.held,
        debt: points.debt,
        sum: entries.reduce(
          (sum: number, { points }: { points: number }) => sum + points,
          0
        ),
        entries: entries.length,
      }
    }
    const event = (name: string, id: string): Told => ({ name, data: { id } })
    const delivered = async (events: Told[]) => {
      const bus = [...events]
      for (let last = bus.length - 1; last > 0; last--) {
        const other = random.below(last + 1)
        ;[bus[last], bus[other]] = [bus[other]!, bus[last]!]
      }
      // Some at a time, as a bus does.
      while (bus.length) {
        await held.deliver(bus.splice(0, 10))
      }
    }

    it("may come never, once, twice or fifty times, late, and in the wrong order", async () => {
      const bought = await Promise.all(
        TIMES.map(async (times, index) => {
          const canceled = index % 2 === 0
          const shopper = await newShopper(`shopper-${index}`)
          return { ...(await buy(shopper)), shopper, times, canceled }
        })
      )
      // Some of what tells of the order comes before it is canceled, the rest after it,
      // mixed with what tells of the cancellation and of a cart that is none any more.
      const early = bought.flatMap(({ order, times }) =>
        Array.from({ length: Math.floor(times / 2) }, () =>
          event("order.placed", order)
        )
      )
      await delivered(early)
      for (const { order, canceled } of bought) {
        if (canceled) {
          await api.post(`/admin/orders/${order}/cancel`, {}, shop.admin)
        }
      }
      const late = bought.flatMap(({ cart, order, times, canceled }) =>
        Array.from({ length: Math.ceil(times / 2) }, () => [
          event("order.placed", order),
          event("cart.updated", cart),
          ...(canceled ? [event("order.canceled", order)] : []),
        ]).flat()
      )
      await delivered(late)
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 3 } })
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 3 } })

      for (const { shopper, canceled } of bought) {
        expect(await stateOf(shopper)).toMatchObject(
          canceled
            ? { available: 3_000, held: 0, debt: 0, sum: 3_000 }
            : { available: 2_019, held: 0, debt: 0, sum: 2_019, entries: 3 }
        )
      }
      expect(held.errors).toEqual([])
      expect(await brokenInvariants(ask)).toEqual({})
      expect(await brokenStoreInvariants(ask)).toEqual({})
      const { problems } = await getContainer().resolve(ENCORE_MODULE).verifyLedger()
      expect(problems).toEqual([])
    })
  },
})
