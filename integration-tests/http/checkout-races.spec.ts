import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Random } from "../../demo/store/src/seed/random"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { accountForOrdersWorkflow, reconcileOrdersWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { Gateway, GATEWAY_PROVIDER } from "../helpers/gateway"
import { brokenInvariants } from "../helpers/ledger-invariants"
import {
  Api,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  readyToPay,
  Shop,
} from "../helpers/shop"
import { askOf, brokenStoreInvariants } from "../helpers/store-invariants"

jest.setTimeout(300_000)

/** More, or other ones: `ENCORE_HTTP_SCHEDULES=500 ENCORE_SEED=7 npm test`. */
const SCHEDULES = Number(process.env.ENCORE_HTTP_SCHEDULES ?? 10)
const SEED = Number(process.env.ENCORE_SEED ?? 1)

type Answer = { status: number; data: any }

medusaIntegrationTestRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let gateway: Gateway

    beforeAll(async () => {
      gateway = await Gateway.open()
    })

    afterAll(() => gateway.close())

    beforeEach(async () => {
      gateway.answers(async () => "authorized")
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      await api.post(
        "/admin/encore/settings",
        {
          redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] },
        },
        shop.admin
      )
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      await give(ada, 3_000)
    })

    afterEach(async () => {
      await sound()
    })

    const ask = askOf(getContainer)
    const give = async (customer: { id: string } & Headers, points: number) => {
      await api.get("/store/encore/me", customer)
      await api.post(
        `/admin/encore/members/${customer.id}/adjustments`,
        { points, reason: "Start" },
        {
          headers: {
            ...shop.admin.headers,
            "Idempotency-Key": `${customer.id}-${points}`,
          },
        }
      )
    }
    const pointsOf = async (customer: Headers) =>
      (await api.get("/store/encore/me", customer)).data.member.points
    const answered = (call: Promise<Answer>): Promise<Answer> =>
      call.catch(({ response }) => response as Answer)
    const spend = (cart: string, points: number, as: Headers = ada) =>
      answered(api.post(`/store/carts/${cart}/encore/points`, { points }, as))
    const complete = (cart: string, as: Headers = ada) =>
      answered(api.post(`/store/carts/${cart}/complete`, {}, as))
    const payBy = (cart: string, as: Headers = ada) =>
      readyToPay(api, cart, as, {
        provider_id: GATEWAY_PROVIDER,
        data: { gateway: gateway.url },
      })
    const orders = () =>
      ask<{ id: string; canceled_at: Date | null }>(
        `select id, canceled_at from "order" where deleted_at is null`
      )

    /** Everything the events or the next reconciliation would do has been done. */
    const settled = async () =>
      accountForOrdersWorkflow(getContainer()).run({
        input: { order_ids: (await orders()).map((order) => order.id) },
      })

    const sound = async () => {
      await settled()
      expect(await brokenInvariants(ask)).toEqual({})
      expect(await brokenStoreInvariants(ask)).toEqual({})
      const { problems } = await getContainer().resolve(ENCORE_MODULE).verifyLedger()
      expect(problems).toEqual([])
    }

    it("fifty carts spend one balance, and no point of it twice", async () => {
      const carts = await Promise.all(
        Array.from({ length: 50 }, async () => {
          const { data } = await api.post(
            "/store/carts",
            {
              region_id: shop.regions.usd,
              items: [{ variant_id: shop.variantId, quantity: 1 }],
            },
            ada
          )
          return data.cart.id as string
        })
      )
      const answers = await Promise.all(carts.map((cart) => spend(cart, 700)))
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses.filter((status) => status === 200)).toHaveLength(4)
      expect(statuses.filter((status) => status === 400)).toHaveLength(46)
      expect(await pointsOf(ada)).toMatchObject({ available: 200, held: 2_800 })
    })

    it("a cart completed twenty times at once is one order, paid once", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.asked.length = 0
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const began = Date.now()
          const answer = await complete(cart)
          return { ...answer, waited: Date.now() - began }
        })
      )
      // Medusa itself gives up on a cart that it can't lock for half a minute. Whoever it
      // said so to has no order in their answer, and there is none but the others'.
      const served = answers.filter(({ status }) => status === 200)
      for (const { waited, data } of answers.filter((each) => !served.includes(each))) {
        expect(waited).toBeGreaterThanOrEqual(30_000)
        expect(data?.order).toBeUndefined()
      }
      const ids = new Set(served.map(({ data }) => data.order?.id))
      expect([...ids]).toEqual((await orders()).map(({ id }) => id))
      expect(ids.size).toBe(1)
      expect(gateway.asked).toHaveLength(1)
      await settled()
      expect(await pointsOf(ada)).toMatchObject({ available: 2_019, held: 0, debt: 0 })
      const [captured] = await ask<{
        holds: number
        entries: number
        payments: number
      }>(
        `select (select count(*)::integer from encore_point_hold
             where cart_id = ? and status = 'captured') as holds,
           (select count(*)::integer from encore_point_entry
             where kind = 'redemption') as entries,
           (select count(*)::integer from payment where deleted_at is null) as payments`,
        [cart]
      )
      expect(captured).toEqual({ holds: 1, entries: 1, payments: 1 })

      // And once more, when all is over.
      expect((await complete(cart)).data.order.id).toBe([...ids][0])
    })

    it(`clicks in any order, at any time: ${SCHEDULES} schedules`, async () => {
      for (let schedule = 0; schedule < SCHEDULES; schedule++) {
        const seed = SEED + schedule
        try {
          await play(seed)
        } catch (error) {
          throw new Error(`Schedule of seed ${seed}: ${error}`, { cause: error })
        }
      }
    })

    /** Two carts of one customer, clicked at by several windows at once. */
    const play = async (seed: number) => {
      const random = new Random(seed)
      const eve = await makeCustomer(getContainer(), shop, `eve-${seed}@example.com`)
      await give(eve, 2_000)
      const carts = await Promise.all([
        fillCart(api, shop, eve),
        fillCart(api, shop, eve, { quantity: 2 }),
      ])
      const clicks = [
        (cart: string) => spend(cart, 1 + random.below(1_500), eve),
        (cart: string) => spend(cart, 1 + random.below(3_000), eve),
        (cart: string) =>
          answered(api.delete(`/store/carts/${cart}/encore/points`, eve)),
        async (cart: string) => {
          await payBy(cart, eve).catch(() => undefined)
          return complete(cart, eve)
        },
      ] as const
      const windows = Array.from({ length: 4 }, () =>
        Array.from({ length: 2 }, () => ({
          click: random.pick(clicks as unknown as [(typeof clicks)[number]]),
          cart: random.pick(carts),
        }))
      )
      const answers = (
        await Promise.all(
          windows.map(async (window) => {
            const got: Answer[] = []
            for (const { click, cart } of window) {
              got.push(await click(cart))
            }
            return got
          })
        )
      ).flat()
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])

      await sound()
      const { available, held, debt } = await pointsOf(eve)
      const spent = await ask<{ points: number; earned: number }>(
        `select coalesce(-sum(e.points) filter (where e.kind = 'redemption'), 0)::integer as points,
           coalesce(sum(e.points) filter (where e.kind = 'award'), 0)::integer as earned
         from encore_point_entry e join encore_member m on m.id = e.member_id
         where m.customer_id = ?`,
        [eve.id]
      )
      expect({ sum: available + held + spent[0]!.points, debt }).toEqual({
        sum: 2_000 + spent[0]!.earned,
        debt: 0,
      })
    }

    it("a payment that is declined leaves the points on the cart", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.answers(async () => "declined")
      expect(await complete(cart)).toMatchObject({ status: 400 })
      expect(await orders()).toEqual([])
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      expect(await pointsOf(ada)).toMatchObject({ available: 2_000, held: 1_000 })

      gateway.answers(async () => "authorized")
      await payBy(cart)
      expect((await complete(cart)).data).toMatchObject({ type: "order" })
    })

    it("a payment that answers late is not counted before it has answered", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.asked.length = 0
      const decide = gateway.waits()
      const answer = complete(cart)
      await eventually(async () => gateway.asked.length > 0)
      // Medusa has made the order by now. The minute's job comes round.
      expect(await orders()).toHaveLength(1)
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      expect(await pointsOf(ada)).toMatchObject({ available: 2_000, held: 1_000 })

      decide("declined")
      expect(await answer).toMatchObject({ status: 400 })
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      expect(await pointsOf(ada)).toMatchObject({ available: 2_000, held: 1_000 })
      expect(await orders()).toEqual([])
    })

    it("a payment that answers late, and yes, is counted once", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.asked.length = 0
      const decide = gateway.waits()
      const answer = complete(cart)
      await eventually(async () => gateway.asked.length > 0)
      const impatient = complete(cart)
      decide("authorized")
      const ids = [(await answer).data.order.id, (await impatient).data.order.id]
      expect(new Set(ids).size).toBe(1)
      await settled()
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      expect(await pointsOf(ada)).toMatchObject({ available: 2_019, held: 0 })
    })

    it("an order that was counted, and whose payment failed after all, is taken back", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.asked.length = 0
      const decide = gateway.waits()
      const answer = complete(cart)
      await eventually(async () => gateway.asked.length > 0)
      // The lock of a payment that takes longer than two minutes is over by then.
      await settled()
      expect(await pointsOf(ada)).toMatchObject({ available: 2_019, held: 0 })
      decide("declined")
      await answer
      await reconcileOrdersWorkflow(getContainer()).run({ input: { page_size: 50 } })
      expect(await pointsOf(ada)).toMatchObject({ available: 3_000, held: 0, debt: 0 })
      // The line on the cart has lost its hold: that is said before the order.
      await payBy(cart)
      expect((await complete(cart)).data).toMatchObject({
        type: "cart",
        error: { type: "encore_points_changed" },
      })
    })

    it("a payment that answers twice is one order", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      await payBy(cart)
      gateway.asked.length = 0
      const decide = gateway.waits()
      const answer = complete(cart)
      const [asked] = await eventually(
        async () => gateway.asked.length > 0 && gateway.asked
      )
      const tell = () =>
        api.post("/hooks/payment/gateway_test", { ...asked, gateway: gateway.url })
      await Promise.all([tell(), tell()])
      decide("authorized")
      expect((await answer).data).toMatchObject({ type: "order" })
      await Promise.all([tell(), tell()])
      await eventually(async () => gateway.verified.length === 4, { within: 30_000 })
      await eventually(async () => (await pointsOf(ada)).held === 0)
      expect(await orders()).toHaveLength(1)
      await settled()
      expect(await pointsOf(ada)).toMatchObject({ available: 2_019, held: 0 })
    })
  },
})
