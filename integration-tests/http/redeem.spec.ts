import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { LOCALES, say } from "../../src/i18n"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { accountForOrdersWorkflow, expireHoldsWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
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
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      // 100 points pay 1.00, shipping too
      await settle({
        redemption: { rates: [{ currency_code: "usd", points: 100, amount: 1 }] },
      })
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      await give(ada.id, 3_000)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const settle = (settings: object) =>
      api.post("/admin/encore/settings", settings, shop.admin)
    const give = async (id: string, points: number) => {
      await api.get("/store/encore/me", ada)
      await api.post(
        `/admin/encore/members/${id}/adjustments`,
        { points, reason: "Start" },
        {
          headers: { ...shop.admin.headers, "Idempotency-Key": `give-${id}-${points}` },
        }
      )
    }
    const points = async () =>
      (await api.get("/store/encore/me", ada)).data.member.points
    const spend = (cart: string, count: unknown, as: Headers = ada) =>
      api.post(`/store/carts/${cart}/encore/points`, { points: count }, as)
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status, ...response.data })
      )
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    it("pay part of an order: held at once, captured by the order", async () => {
      const cart = await fillCart(api, shop, ada)
      const before = (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty
      // 25.40 and 5.00 shipping, 10 % tax: 33.44, of which 3,000 points pay 30
      expect(before.redeem).toMatchObject({
        available: 3_000,
        step: 1,
        max: 3_000,
        max_amount: 30,
        applied: null,
        unavailable_reason: null,
      })

      const { data } = await spend(cart, 1_000)
      expect(Number(data.cart.total)).toBeCloseTo(23.44)
      expect(data.loyalty.redeem).toMatchObject({
        available: 3_000,
        applied: { points: 1_000, amount: 10 },
      })
      expect(await points()).toMatchObject({ available: 2_000, held: 1_000 })
      await sound()

      const order = await completeCart(api, cart, ada)
      await eventually(async () => (await points()).held === 0)
      await accountForOrdersWorkflow(getContainer()).run({
        input: { order_ids: [order] },
      })
      const entries = (await api.get("/store/encore/me/entries", ada)).data.entries
      // earned on what money paid of the goods: 27.94 x 23.44 / 33.44 = 19.58
      expect(data.loyalty.earn.points).toBe(19)
      expect(entries).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: "redemption",
            points: -1_000,
            source_id: order,
          }),
          expect.objectContaining({ kind: "award", points: 19, source_id: order }),
        ])
      )
      expect(entries).toHaveLength(3)
      expect(await points()).toMatchObject({ available: 2_019, held: 0 })
      await sound()
    })

    it("pay a whole order, to the cent", async () => {
      await give(ada.id, 5_000)
      const cart = await fillCart(api, shop, ada)
      const { redeem } = (await api.get(`/store/carts/${cart}/encore`, ada)).data
        .loyalty
      expect(redeem).toMatchObject({ max: 3_344, max_amount: 33.44 })
      const { data } = await spend(cart, redeem.max)
      expect(Number(data.cart.total)).toBe(0)
      expect(data.loyalty.earn.points).toBe(0)
      await api.post(`/store/carts/${cart}/complete`, {}, ada)
      await eventually(async () => (await points()).held === 0)
      expect(await points()).toMatchObject({ available: 8_000 - 3_344 })
      await sound()
    })

    it("say where they are, if none can be spent", async () => {
      const reason = async (cart: string) =>
        (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty.redeem
          .unavailable_reason
      const [one, other] = [
        await fillCart(api, shop, ada),
        await fillCart(api, shop, ada),
      ]
      await settle({ redemption: { min_points: 3_000 } })
      await spend(one, 3_000)
      expect(await reason(one)).toBeNull()
      expect(await refused(spend(other, 3_000))).toMatchObject({
        status: 400,
        message: "No points can be spent on this cart now.",
      })
      expect(await reason(other)).toBe(
        "Your points are set aside for another cart. Take them off there to spend them here."
      )
      await spend(one, 0)
      expect(await reason(other)).toBeNull()
      await settle({ redemption: { min_points: 5_000 } })
      expect(await reason(other)).toBe(
        "You need at least 5,000 points to spend on this cart."
      )
      await give(ada.id, 5_000)
      expect(await reason(other)).toBe(
        "This cart is too small to be paid with points: at least 5,000 points have to be spent at once."
      )
    })

    it("are listed by their order, and only their owner's", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      const order = await completeCart(api, cart, ada)
      const eve = await makeCustomer(getContainer(), shop, "eve@example.com")
      const ofOrder = async (query: string, as: Headers = ada) =>
        (await api.get(`/store/encore/me/entries?${query}`, as)).data
      const found = await eventually(async () => {
        const page = await ofOrder(`source_type=order&source_id=${order}`)
        return page.count === 2 && page
      })
      expect(found.entries.map((entry: { kind: string }) => entry.kind).sort()).toEqual(
        ["award", "redemption"]
      )
      expect((await ofOrder("source_type=adjustment")).count).toBe(1)
      expect((await ofOrder("")).count).toBe(3)
      expect((await ofOrder(`source_id=${order}`, eve)).count).toBe(0)
      expect(
        await refused(api.get("/store/encore/me/entries?source_id=", ada))
      ).toMatchObject({ status: 400 })
    })

    it("can be set, set again, and taken off", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 500)
      await spend(cart, 700)
      const { data } = await spend(cart, 200)
      expect(data.loyalty.redeem.applied).toEqual({ points: 200, amount: 2 })
      expect(await points()).toMatchObject({ available: 2_800, held: 200 })
      const off = await api.delete(`/store/carts/${cart}/encore/points`, ada)
      expect(off.data.loyalty.redeem.applied).toBeNull()
      expect(Number(off.data.cart.total)).toBeCloseTo(33.44)
      expect(await points()).toMatchObject({ available: 3_000, held: 0 })
      await sound()
    })

    it("refuse what can't be, and change nothing", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 100)
      for (const bad of [-1, 1.5, 3_001, 1e12, "5", null]) {
        expect(await refused(spend(cart, bad))).toMatchObject({ status: 400 })
      }
      const eve = await makeCustomer(getContainer(), shop, "eve@example.com")
      expect(await refused(spend(cart, 10, eve))).toMatchObject({ status: 404 })
      expect(await refused(spend(cart, 10, shop.store))).toMatchObject({ status: 401 })
      expect(await refused(spend("cart_nowhere", 10))).toMatchObject({ status: 404 })
      const guests = await fillCart(api, shop, shop.store, { email: "g@example.com" })
      expect(await refused(spend(guests, 10))).toMatchObject({ status: 400 })
      expect(
        await refused(
          api.post(
            `/store/carts/${cart}/encore/points`,
            { points: 3_001 },
            { headers: { ...ada.headers, "x-medusa-locale": "es" } }
          )
        )
      ).toMatchObject({
        message: "En este carrito se pueden gastar entre 1 y 3000 puntos.",
      })
      expect(await points()).toMatchObject({ available: 2_900, held: 100 })

      const order = await completeCart(api, cart, ada)
      expect(order).toBeTruthy()
      expect(await refused(spend(cart, 10))).toMatchObject({ status: 400 })
      await sound()
    })

    it.each(LOCALES)("are refused in the shopper's language: %s", async (locale) => {
      const as = (customer: Headers) => ({
        headers: { ...customer.headers, "x-medusa-locale": locale },
      })
      const eve = await makeCustomer(getContainer(), shop, "eve@example.com")
      const cart = await fillCart(api, shop, ada)
      const empty = (
        await api.post("/store/carts", { region_id: shop.regions.usd }, ada)
      ).data.cart.id
      const completed = await fillCart(api, shop, eve)
      await completeCart(api, completed, eve)
      const guests = await fillCart(api, shop, shop.store, { email: "g@example.com" })
      const euros = await fillCart(api, shop, ada, { currency: "eur" })
      const sentence = (key: string, params = {}) => say(locale, key, params)

      const cases: [call: () => Promise<unknown>, status: number, message: string][] = [
        [
          () => spend(cart, 3_001, as(ada)),
          400,
          sentence("errors.points_on_cart", { min: 1, max: 3_000 }),
        ],
        [() => spend(empty, 10, as(ada)), 400, sentence("errors.no_points_on_cart")],
        [() => spend(completed, 10, as(eve)), 400, sentence("errors.cart_completed")],
        [() => spend(cart, 10, as(eve)), 404, sentence("errors.cart_not_found")],
        [
          () => spend("cart_nowhere", 10, as(ada)),
          404,
          sentence("errors.cart_not_found"),
        ],
        [() => spend(guests, 10, as(ada)), 400, sentence("errors.cart_without_member")],
        [() => spend(euros, 10, as(ada)), 400, sentence("errors.no_points_on_cart")],
      ]
      for (const [call, status, message] of cases) {
        expect(await refused(call())).toMatchObject({ status, message })
      }
      // What is no number of points is said by the field's name and zod's sentence.
      const [begin] = sentence("errors.invalid_request", { details: "|" }).split("|")
      for (const bad of [-1, 1.5, 1e12, 1e400, "5", "many", null, {}, [], true]) {
        const answer = await refused(spend(cart, bad, as(ada)))
        expect(answer).toMatchObject({ status: 400 })
        expect(answer.message).toContain(`${begin}points: `)
      }
      expect(await points()).toMatchObject({ held: 0 })
      await sound()
    })

    it("fit the cart when it shrinks, and its new total is confirmed", async () => {
      const cart = await fillCart(api, shop, ada, { quantity: 2 })
      await spend(cart, 3_000)
      await settle({ redemption: { max_share: 0.25 } })
      const { data } = await api.post(`/store/carts/${cart}/complete`, {}, ada)
      expect(data).toMatchObject({
        type: "cart",
        error: { type: "encore_points_changed" },
      })
      // 61.38 in all, of which a quarter
      expect(Number(data.cart.total)).toBeCloseTo(61.38 - 15.34)
      expect(await points()).toMatchObject({
        available: 3_000 - 1_535 + 1,
        held: 1_534,
      })
      const order = await completeCart(api, cart, ada)
      expect(order).toBeTruthy()
      await sound()
    })

    it("fit a cart whose lines change before its answer leaves", async () => {
      await settle({ redemption: { include_shipping: false } })
      const cart = await fillCart(api, shop, ada, { quantity: 2 })
      await spend(cart, 3_000)
      const [line] = (await api.get(`/store/carts/${cart}`, ada)).data.cart.items
      const changed = await api.post(
        `/store/carts/${cart}/line-items/${line.id}`,
        { quantity: 1 },
        ada
      )
      // 27.94 of goods, which points pay, and 5.50 for shipping, which they may not
      expect(Number(changed.data.cart.total)).toBeCloseTo(5.5)
      expect(await points()).toMatchObject({ held: 2_794 })

      const { data } = await api.delete(
        `/store/carts/${cart}/line-items/${line.id}`,
        ada
      )
      expect(data).toMatchObject({ id: line.id, deleted: true })
      expect(Number(data.parent.total)).toBeGreaterThanOrEqual(0)
      expect(data.parent.credit_line_total).toBe(0)
      expect(await points()).toMatchObject({ available: 3_000, held: 0 })
      await sound()
    })

    it("cannot be spent twice by fifty carts at once", async () => {
      const carts: string[] = []
      for (let count = 0; count < 10; count++) {
        carts.push(await fillCart(api, shop, ada))
      }
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => refused(spend(carts[i % 10]!, 1_000)))
      )
      expect(
        answers.filter(({ status }) => status === 200).length
      ).toBeGreaterThanOrEqual(3)
      const { available, held } = await points()
      expect({ available, held }).toEqual({ available: 0, held: 3_000 })
      await sound()
    })

    it("come back when the hold is over, and the cart is as before", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      const [hold] = await encore().listPointHolds({ cart_id: cart })
      await encore().updatePointHolds({ id: hold!.id, expires_at: new Date(0) })
      await expireHoldsWorkflow(getContainer()).run()
      await expireHoldsWorkflow(getContainer()).run()
      expect(await points()).toMatchObject({ available: 3_000, held: 0 })
      const now = (await api.get(`/store/carts/${cart}`, ada)).data.cart
      expect(Number(now.total)).toBeCloseTo(33.44)

      // The page still showed the total with the points: it is said before the order.
      const { data } = await api.post(`/store/carts/${cart}/complete`, {}, ada)
      expect(data).toMatchObject({
        type: "cart",
        cart: { id: cart },
        error: { type: "encore_points_changed" },
      })
      expect(await completeCart(api, cart, ada)).toBeTruthy()
      await sound()
    })

    it("come back to their lots when the order is canceled", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      const order = await completeCart(api, cart, ada)
      await eventually(async () => (await points()).available === 2_019)
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
      await eventually(async () => (await points()).available === 3_000)
      await accountForOrdersWorkflow(getContainer()).run({
        input: { order_ids: [order] },
      })
      expect(await points()).toMatchObject({ available: 3_000, held: 0, debt: 0 })
      const lots = await encore().listPointLots({ remaining: { $gt: 0 } })
      expect(lots.map((lot) => [lot.amount, lot.remaining])).toEqual([[3_000, 3_000]])
      await sound()
    })

    it("that expired under an order are spent all the same, as debt if need be", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 3_000)
      const [hold] = await encore().listPointHolds({ cart_id: cart })
      await encore().updatePointHolds({ id: hold!.id, expires_at: new Date(0) })
      await encore().expireHolds(new Date(), 10)
      await api.post(
        `/admin/encore/members/${ada.id}/adjustments`,
        { points: -2_500, reason: "Elsewhere" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": "elsewhere" } }
      )
      const capture = {
        hold_id: hold!.id,
        member_id: hold!.member_id,
        order_id: "order_1",
        effective_at: new Date(),
      }
      const first = await encore().captureHold(capture)
      const again = await encore().captureHold(capture)
      expect(again).toEqual({ ...first, posted: false })
      expect(await points()).toMatchObject({ available: 0, held: 0, debt: 2_500 })
      await sound()
    })

    it("are not lost to a payment that is declined", async () => {
      const cart = await fillCart(api, shop, ada)
      await spend(cart, 1_000)
      const payment = getContainer().resolve(Modules.PAYMENT)
      const authorize = payment.authorizePaymentSession
      payment.authorizePaymentSession = async () => {
        throw new Error("declined")
      }
      try {
        await expect(completeCart(api, cart, ada)).rejects.toThrow()
      } finally {
        payment.authorizePaymentSession = authorize
      }
      expect(await points()).toMatchObject({ available: 2_000, held: 1_000 })
      const order = await completeCart(api, cart, ada)
      expect(order).toBeTruthy()
      await eventually(async () => (await points()).held === 0)
      await sound()
    })
  },
})
