import { Random } from "../../demo/store/src/seed/random"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { MaturityEvent } from "../../src/modules/encore/program/settings"
import { reconcileMaturityWorkflow, reconcileOrdersWorkflow } from "../../src/workflows"
import { POINTS_REFERENCE } from "../../src/workflows/intake/basket-of"
import { afterSale } from "../helpers/after-sale"
import { HeldBus, Told } from "../helpers/held-bus"
import { brokenInvariants } from "../helpers/ledger-invariants"
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
import { serverRunner } from "../helpers/server-runner"
import { askOf, brokenStoreInvariants } from "../helpers/store-invariants"

jest.setTimeout(300_000)

const SEED = Number(process.env.ENCORE_SEED ?? 1)

/** How what Medusa tells of an order comes: so often, at once, after each step; or each
 * twice, once all steps are done, the last of them first. As it came once it is to be. */
const PROMPT = [1, 0, 50] as const
const WAYS = [...PROMPT, "late"] as const
type Way = (typeof WAYS)[number]

type Order = { id: string; line: string }

type Step = {
  does: string
  /** What Medusa is to tell of it, and maybe more. */
  tells: string
  /** What the buyer has then. */
  leaves: { available: number; pending?: number }
}

type Life = { maturity: MaturityEvent; steps: Step[] }

/**
 * An order of three records for 89.32 with its shipping, 10.00 of them paid with 1,000 of
 * 3,000 points: it earns 74, of which each record has 24 2/3, and with each record go
 * 312.8 of the points spent. Nothing grows after something is gone: points that have come
 * back stay, and so the way there would matter.
 */
const LIVES: Life[] = [
  {
    maturity: "captured",
    steps: [
      { does: "buy", tells: "order.placed", leaves: { available: 2_000, pending: 74 } },
      { does: "capture", tells: "payment.captured", leaves: { available: 2_074 } },
      {
        does: "return one",
        tells: "order.return_received",
        leaves: { available: 2_362 },
      },
      // 24.81 of them are the record's; 10.00 are 8.8 points of those left.
      { does: "refund 34.81", tells: "payment.refunded", leaves: { available: 2_353 } },
    ],
  },
  {
    maturity: "delivered",
    steps: [
      { does: "buy", tells: "order.placed", leaves: { available: 2_000, pending: 74 } },
      {
        does: "edit to two",
        tells: "order-edit.confirmed",
        leaves: { available: 2_312, pending: 50 },
      },
      { does: "deliver", tells: "delivery.created", leaves: { available: 2_362 } },
    ],
  },
  {
    maturity: "completed",
    steps: [
      { does: "buy", tells: "order.placed", leaves: { available: 2_000, pending: 74 } },
      {
        does: "claim one, and another at 11.00",
        tells: "order.claim_created",
        leaves: { available: 2_000, pending: 85 },
      },
      {
        does: "exchange one for another at 33.00",
        tells: "order.exchange_created",
        leaves: { available: 2_000, pending: 115 },
      },
      { does: "complete", tells: "order.completed", leaves: { available: 2_115 } },
    ],
  },
]

serverRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    const ask = askOf(getContainer)
    const random = new Random(SEED)
    let shop: Shop
    let bus: HeldBus
    let after: ReturnType<typeof afterSale>

    beforeAll(() => {
      bus = HeldBus.open(getContainer())
    })

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      after = afterSale(api, shop, getContainer)
    })

    type Shopper = { id: string } & Headers

    const newShopper = async (name: string): Promise<Shopper> => {
      const shopper = await makeCustomer(getContainer(), shop, `${name}@example.com`)
      await api.get("/store/encore/me", shopper)
      await api.post(
        `/admin/encore/members/${shopper.id}/adjustments`,
        { points: 3_000, reason: "Start" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": name } }
      )
      return shopper
    }
    const buy = async (as: Shopper): Promise<Order> => {
      const cart = await fillCart(api, shop, as, { quantity: 3 })
      await api.post(`/store/carts/${cart}/encore/points`, { points: 1_000 }, as)
      const id = await completeCart(api, cart, as)
      return { id, line: await after.firstLine(id) }
    }
    const DOES: Record<string, (order: Order) => Promise<unknown>> = {
      capture: async ({ id }) => {
        await after.capture(id)
        await after.send(id)
      },
      "return one": ({ id, line }) => after.takeBack(id, line, 1),
      "refund 34.81": ({ id }) => after.refund(id, 34.81),
      "edit to two": ({ id, line }) =>
        after.edit(id, { line: { id: line, quantity: 2 } }),
      deliver: async ({ id }) => {
        await after.send(id)
        await after.deliver(id)
      },
      "exchange one for another at 33.00": ({ id, line }) =>
        after.exchange(id, line, 1, { quantity: 1, unit_price: 30 }),
      "claim one, and another at 11.00": async ({ id, line }) => {
        await after.send(id)
        await after.claimReplace(id, line, 1, 10)
      },
      complete: ({ id }) => after.complete(id),
    }

    /** Whatever tells of an order names it, a payment or a parcel of it. */
    const toldOf = async ({ id }: Order): Promise<Told[]> => {
      const { payment_collections, fulfillments } = await after.orderOf(
        id,
        "*payment_collections.payments,*fulfillments"
      )
      const parts: { id: string }[] = [
        ...payment_collections.flatMap(
          ({ payments }: { payments: { id: string }[] }) => payments
        ),
        ...fulfillments,
      ]
      return bus.take([id, ...parts.map((part) => part.id)])
    }
    const reconcile = async () => {
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 3 } })
      await reconcileMaturityWorkflow(getContainer()).run({ input: { page_size: 3 } })
    }
    type Entry = { kind: string; points: number; available_at: string | null }

    const pointsOf = async (as: Headers) => {
      const { available, pending, held, debt } = (await api.get("/store/encore/me", as))
        .data.member.points
      return { available, pending, held, debt }
    }
    const entriesOf = async (as: Headers): Promise<Entry[]> =>
      (await api.get("/store/encore/me/entries", as)).data.entries
    /** All that became of an order, here and in Medusa. */
    const stateOf = async (as: Headers, { id }: Order) => {
      const [points, entries, order, [purchase]] = await Promise.all([
        pointsOf(as),
        entriesOf(as),
        after.orderOf(id, "*credit_lines"),
        getContainer().resolve(ENCORE_MODULE).listPurchases({ source_id: id }),
      ])
      const lines: { reference: string; amount: number }[] = order.credit_lines
      return {
        points,
        net: Number(purchase!.amount) - Number(purchase!.refunded_amount),
        pays: lines
          .filter(({ reference }) => reference === POINTS_REFERENCE)
          .map(({ amount }) => amount),
        entries: entries.map(({ kind, points, available_at }) => ({
          kind,
          points,
          isDated: available_at !== null,
        })),
      }
    }
    /** The same, however many entries say it. */
    const summed = ({ entries, ...state }: Awaited<ReturnType<typeof stateOf>>) => {
      const sumOf = (...kinds: string[]) =>
        entries
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((sum, { points }) => sum + points, 0)
      return {
        ...state,
        earned: sumOf("award", "reversal"),
        spent: sumOf("redemption", "restoration"),
      }
    }
    const repeated = (told: Told[], times: number) =>
      told.flatMap((message) => Array.from({ length: times }, () => message))
    const shuffled = (told: Told[]) =>
      told
        .map((message) => ({ message, at: random.below(1_000_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ message }) => message)

    it.each(LIVES.map((life) => [life.maturity, life] as const))(
      "what Medusa tells may come never, twice, fifty times, late and backwards: until %s",
      async (_, { maturity, steps }) => {
        await api.post(
          "/admin/encore/settings",
          {
            earning: { maturity: { event: maturity, days: 0 } },
            redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] },
          },
          shop.admin
        )
        const buyers = new Map<Way, Shopper>()
        for (const way of WAYS) {
          buyers.set(way, await newShopper(`shopper-${way}`))
        }
        const orders = new Map<Way, Order>()
        const told = new Map<Way, Told[]>(WAYS.map((way) => [way, []]))
        const stateBy = (way: Way) => stateOf(buyers.get(way)!, orders.get(way)!)

        const take = async (way: Way, { does, tells }: Step): Promise<Told[]> => {
          if (does === "buy") {
            orders.set(way, await buy(buyers.get(way)!))
          } else {
            await DOES[does]!(orders.get(way)!)
          }
          const now = await toldOf(orders.get(way)!)
          expect(now.map(({ name }) => name)).toContain(tells)
          told.get(way)!.push(...now)
          return now
        }
        const expectAlike = async (after: string) => {
          const once = { after, ...(await stateBy(1)) }
          for (const times of [0, 50] as const) {
            const state = { after, ...(await stateBy(times)) }
            expect({ times, ...state }).toEqual({ times, ...once })
          }
        }

        for (const step of steps) {
          const before = await pointsOf(buyers.get(0)!)
          const now = await Promise.all(PROMPT.map((times) => take(times, step)))
          for (const [index, times] of PROMPT.entries()) {
            // Orders that are placed fifty times: events.spec.ts.
            const most = step.does === "buy" ? 2 : times
            await bus.deliver(repeated(now[index]!, Math.min(times, most)))
          }
          const after = { pending: 0, held: 0, debt: 0, ...step.leaves }
          expect({ after: step.does, ...(await pointsOf(buyers.get(1)!)) }).toEqual({
            after: step.does,
            ...after,
          })
          // What nothing was told of nobody knows, until the job looks.
          if (step.does !== "buy") {
            expect(await pointsOf(buyers.get(0)!)).toEqual(before)
          }
          await reconcile()
          await expectAlike(step.does)
        }

        for (const step of steps) {
          await take("late", step)
        }
        const ended = new Date()
        for (const message of told.get("late")!.reverse()) {
          await bus.deliver(repeated([message], 2))
        }
        const [once, late] = [await stateBy(1), await stateBy("late")]
        expect(summed(late)).toEqual(summed(once))
        expect(late.entries.length).toBeLessThanOrEqual(once.entries.length)
        // Points count from when it happened, not from when it was told.
        for (const { available_at } of await entriesOf(buyers.get("late")!)) {
          expect(new Date(available_at ?? 0).getTime()).toBeLessThan(ended.getTime())
        }

        // And all of it once more, of all of them, in any order.
        await bus.deliver(shuffled([...told.values()].flat()))
        await reconcile()
        await expectAlike("all once more")
        expect(summed(await stateBy("late"))).toEqual(summed(once))
        expect(bus.errors).toEqual([])
        expect(await brokenInvariants(ask)).toEqual({})
        expect(await brokenStoreInvariants(ask)).toEqual({})
        const { problems } = await getContainer().resolve(ENCORE_MODULE).verifyLedger()
        expect(problems).toEqual([])
      }
    )
  },
})
