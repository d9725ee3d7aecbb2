import { Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import {
  accountForOrdersWorkflow,
  expireCouponsWorkflow,
  issueCouponsWorkflow,
} from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import {
  Api,
  completeCart,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let bob: { id: string } & Headers

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      bob = await makeCustomer(getContainer(), shop, "bob@example.com")
      await credit(ada, 1_000)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const credit = async (who: { id: string } & Headers, points: number) => {
      await api.get("/store/encore/me", who)
      await api.post(
        `/admin/encore/members/${who.id}/adjustments`,
        { points, reason: "Start" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": `start-${who.id}` } }
      )
    }
    const available = async (who: Headers) =>
      (await api.get("/store/encore/me", who)).data.member.points.available

    /** A published reward; its id. */
    const reward = async (terms: object, fields: object = {}) => {
      const {
        data: { reward: made },
      } = await api.post(
        "/admin/encore/rewards",
        { name: "A treat", terms, price_points: 100, ...fields },
        shop.admin
      )
      await api.post(`/admin/encore/rewards/${made.id}/publish`, {}, shop.admin)
      return made.id as string
    }
    const claim = async (id: string, who: Headers = ada, body: object = {}) =>
      (await api.post(`/store/encore/rewards/${id}/claim`, body, who)).data.coupon
    const enter = async (cart: string, code: string, who: Headers = ada) =>
      (await api.post(`/store/carts/${cart}/promotions`, { promo_codes: [code] }, who))
        .data.cart
    /** What the events of an order lead to; the reconciliation comes to the same. */
    const account = (order: string) =>
      accountForOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
    const coupons = async (query: string) =>
      (await api.get(`/admin/encore/coupons?${query}`, shop.admin)).data.coupons
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status, ...response.data })
      )
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    // Two records of 25.40 and 10 % tax are 55.88, shipping 5.50 with tax.
    const EVERYTHING = { type: "all", ids: [] }

    describe("each kind, on a real cart", () => {
      it.each<[string, () => object, number]>([
        ["percent", () => ({ kind: "percent", percent: 10 }), 55.79],
        [
          "amount, with tax",
          () => ({
            kind: "amount",
            amounts: [
              { currency_code: "eur", amount: 9 },
              { currency_code: "usd", amount: 10 },
            ],
          }),
          51.38,
        ],
        ["free shipping", () => ({ kind: "free_shipping" }), 55.88],
        [
          "a free product",
          () => ({ kind: "free_product", variant_ids: [shop.variantId] }),
          33.44,
        ],
        [
          "buy one of anything, get one",
          () => ({
            kind: "buy_x_get_y",
            buy: { goods: EVERYTHING, quantity: 1 },
            get: { goods: EVERYTHING, quantity: 1 },
          }),
          33.44,
        ],
        [
          "buy one of these, get half off one of those",
          () => ({
            kind: "buy_x_get_y",
            buy: { goods: { type: "products", ids: [shop.productId] }, quantity: 1 },
            get: {
              goods: { type: "products", ids: [shop.productId] },
              quantity: 1,
              percent: 50,
            },
          }),
          47.41,
        ],
        [
          "percent on products, from an amount on",
          () => ({
            kind: "percent",
            percent: 50,
            goods: { type: "products", ids: [shop.productId] },
            min_spend: [{ currency_code: "usd", amount: 50 }],
          }),
          33.44,
        ],
      ])("%s", async (_, terms, total) => {
        const coupon = await claim(await reward(terms()), ada, { currency_code: "usd" })
        expect(coupon).toMatchObject({ status: "issued", points: 100 })

        const cart = await fillCart(api, shop, ada, { quantity: 2 })
        expect((await enter(cart, coupon.code)).total).toBeCloseTo(total, 2)
        expect(await available(ada)).toBe(900)
        await sound()
      })

      it("doesn't pay below the least amount, nor in another currency", async () => {
        const id = await reward({
          kind: "percent",
          percent: 50,
          min_spend: [{ currency_code: "usd", amount: 50 }],
        })
        const { code } = await claim(id)
        const one = await fillCart(api, shop, ada, { quantity: 1 })
        expect((await enter(one, code)).discount_total).toBe(0)
        const euros = await fillCart(api, shop, ada, { quantity: 3, currency: "eur" })
        expect((await enter(euros, code)).discount_total).toBe(0)
      })

      it("posts points at once, and lets an admin mark a perk as used", async () => {
        const points = await reward(
          { kind: "points", points: 70 },
          { price_points: null }
        )
        const perk = await reward({ kind: "perk" })
        const { data } = await api.post(
          `/admin/encore/rewards/${points}/give`,
          { member_ids: [ada.id, "nobody"], reason: "Sorry" },
          shop.admin
        )
        expect(data.given).toMatchObject({
          granted: 1,
          refused: 0,
          unknown: ["nobody"],
        })
        expect(await available(ada)).toBe(1_070)

        const coupon = await claim(perk)
        expect(coupon).toMatchObject({ status: "issued", kind: "perk" })
        const used = await api.post(
          `/admin/encore/coupons/${coupon.id}/use`,
          { reason: "Shown at the counter" },
          shop.admin
        )
        expect(used.data.coupon).toMatchObject({ status: "redeemed" })
        expect(
          await refused(
            api.post(
              `/admin/encore/coupons/${coupon.id}/use`,
              { reason: "Again" },
              shop.admin
            )
          )
        ).toMatchObject({ status: 400 })
        await sound()
      })
    })

    describe("who may use it, and how often", () => {
      it("is refused to others by Medusa's own rule, and used once", async () => {
        const { code, id } = await claim(await reward({ kind: "percent", percent: 20 }))
        const theirs = await fillCart(api, shop, bob)
        expect((await enter(theirs, code, bob)).discount_total).toBe(0)
        const guests = await fillCart(api, shop, shop.store, { email: "g@example.com" })
        expect((await enter(guests, code, shop.store)).discount_total).toBe(0)

        const mine = await fillCart(api, shop, ada)
        expect((await enter(mine, code)).discount_total).toBeGreaterThan(0)
        const order = await completeCart(api, mine, ada)
        await account(order)
        expect(await encore().storedCoupon(id)).toMatchObject({
          status: "redeemed",
          order_id: order,
        })
        const again = await fillCart(api, shop, ada)
        const outcome = await refused(enter(again, code))
        const { cart } = (await api.get(`/store/carts/${again}`, ada)).data
        expect([outcome.status, cart.discount_total]).toEqual([expect.any(Number), 0])
      })

      it("is claimed once per key, within stock, limits, audience and points", async () => {
        const terms = { kind: "percent", percent: 5 }
        const key = (name: string) => ({
          headers: { ...ada.headers, "Idempotency-Key": name },
        })
        const last = await reward(terms, { stock: 2, limit_total: 1 })
        const first = await claim(last, key("a"))
        expect(await claim(last, key("a"))).toMatchObject({ id: first.id })
        expect(await available(ada)).toBe(900)
        expect(await refused(claim(last, key("b")))).toMatchObject({ status: 400 })

        const dear = await reward(terms, { price_points: 5_000 })
        const regulars = await reward(terms, { audience: { min_purchases: 2 } })
        expect(await refused(claim(dear))).toMatchObject({
          status: 400,
          message: "You need 4100 more points.",
        })
        expect(await refused(claim(regulars))).toMatchObject({ status: 400 })
        expect(await refused(claim(last, shop.store))).toMatchObject({ status: 401 })

        const { data } = await api.get("/store/encore/rewards", {
          headers: { ...ada.headers, "x-medusa-locale": "es" },
        })
        expect(
          data.rewards.map((offer: { id: string; why_not: { sentence: string } }) => [
            offer.id,
            offer.why_not?.sentence ?? null,
          ])
        ).toEqual([
          [last, "Ya has canjeado esta recompensa; solo se puede una vez."],
          [dear, "Te faltan 4100 puntos."],
        ])
        expect(await available(ada)).toBe(900)
        await sound()
      })

      it("gives the last ones to as many as there are, whoever comes at once", async () => {
        const id = await reward({ kind: "percent", percent: 5 }, { stock: 3 })
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => refused(claim(id)))
        )
        expect(answers.map((answer) => answer.status).sort()).toEqual([
          200, 200, 200, 400, 400, 400, 400, 400,
        ])
        expect(await coupons(`reward_id=${id}`)).toHaveLength(3)
        expect(await available(ada)).toBe(700)
        await sound()
      })
    })

    describe("what comes back", () => {
      it("returns points and stock of a coupon that is handed back, and its code pays no more", async () => {
        const id = await reward({ kind: "percent", percent: 20 }, { stock: 1 })
        const { code, id: coupon } = await claim(id)
        expect(
          await refused(api.post(`/store/encore/me/coupons/${coupon}/cancel`, {}, bob))
        ).toMatchObject({ status: 404 })
        await api.post(`/store/encore/me/coupons/${coupon}/cancel`, {}, ada)
        expect(await available(ada)).toBe(1_000)
        const cart = await fillCart(api, shop, ada)
        expect(await refused(enter(cart, code))).toMatchObject({ status: 400 })
        expect((await claim(id)).status).toBe("issued")
        await sound()
      })

      it("refuses to take back one that pays on an order", async () => {
        const { code, id } = await claim(await reward({ kind: "percent", percent: 20 }))
        const cart = await fillCart(api, shop, ada)
        await enter(cart, code)
        await completeCart(api, cart, ada)
        expect(
          await refused(
            api.post(
              `/admin/encore/coupons/${id}/cancel`,
              { reason: "Mistake" },
              shop.admin
            )
          )
        ).toMatchObject({ status: 400 })
        expect(await available(ada)).toBe(900)
      })

      it("is usable again, once, after its order was canceled", async () => {
        const { code, id } = await claim(
          await reward({ kind: "percent", percent: 20 }, { valid_days: 30 })
        )
        const cart = await fillCart(api, shop, ada)
        await enter(cart, code)
        const order = await completeCart(api, cart, ada)
        await account(order)
        await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order } })
        await account(order)
        // The cancellation's own event may be at it too: whoever reopened it issues it.
        await eventually(async () => {
          const { status, order_id } = await encore().storedCoupon(id)
          return status === "issued" && order_id === null
        })
        await account(order)
        const second = await fillCart(api, shop, ada)
        expect((await enter(second, code)).discount_total).toBeGreaterThan(0)
        const reused = await completeCart(api, second, ada)
        await account(reused)
        expect(await encore().storedCoupon(id)).toMatchObject({
          status: "redeemed",
          order_id: reused,
        })
      })

      it("expires unused, with its points back where the reward says so", async () => {
        const keeps = await claim(
          await reward({ kind: "percent", percent: 5 }, { valid_days: 1 })
        )
        const returns = await claim(
          await reward(
            { kind: "percent", percent: 5 },
            { valid_days: 1, expiry_refund: "full" }
          )
        )
        expect(await available(ada)).toBe(800)
        await encore().updateCoupons(
          [keeps, returns].map(({ id }) => ({
            id,
            expires_at: new Date(Date.now() - 1_000),
          }))
        )
        await expireCouponsWorkflow(getContainer()).run()
        await expireCouponsWorkflow(getContainer()).run()
        expect(await available(ada)).toBe(900)
        const promotions = await getContainer()
          .resolve(Modules.PROMOTION)
          .listPromotions({ code: [keeps.code, returns.code] })
        expect(promotions).toEqual([])
        await sound()
      })
    })

    describe("when something goes wrong", () => {
      it("finishes a claim whose process died before its promotion", async () => {
        const id = await reward({ kind: "percent", percent: 20 }, { valid_days: 5 })
        const member = await encore().findCustomerMember(ada.id)
        const { coupon_id } = await encore().claimReward({
          reward_id: id,
          member_id: member!.id,
          key: "crash",
          customer_id: ada.id,
          customer_group_ids: [],
          currency_code: null,
        })
        // Its lease has run out: whoever held it is dead.
        await encore().updateCoupons({
          id: coupon_id,
          working_since: new Date(Date.now() - 600_000),
        })
        await issueCouponsWorkflow(getContainer()).run({ input: {} })
        const issued = await encore().storedCoupon(coupon_id)
        expect(issued.status).toBe("issued")

        // It died once more, after the promotion and before saying so.
        await encore().updateCoupons({
          id: coupon_id,
          status: "pending",
          promotion_id: null,
        })
        await issueCouponsWorkflow(getContainer()).run({ input: {} })
        expect(await encore().storedCoupon(coupon_id)).toMatchObject({
          status: "issued",
          promotion_id: issued.promotion_id,
        })
      })

      it("finds a promotion that was changed or deleted by hand, and makes it anew", async () => {
        const id = await reward({ kind: "percent", percent: 20 }, { valid_days: 30 })
        const [fine, changed, gone] = [
          await claim(id),
          await claim(id),
          await claim(id),
        ]
        const promotions = getContainer().resolve(Modules.PROMOTION)
        const native = async (code: string) =>
          (await promotions.listPromotions({ code }))[0]!
        await promotions.updatePromotions({
          id: (await native(changed.code)).id,
          limit: 50,
          application_method: { value: 90 },
        })
        await promotions.deletePromotions((await native(gone.code)).id)

        await api.post("/admin/encore/coupons/check", {}, shop.admin)
        const found = await coupons("problem=true")
        expect(
          Object.fromEntries(
            found.map((coupon: any) => [
              coupon.code,
              [coupon.problem.key, coupon.problem.detail],
            ])
          )
        ).toEqual({
          [changed.code]: ["promotion_changed", ["limit", "value"]],
          [gone.code]: ["promotion_gone", []],
        })
        const { data } = await api.get(`/admin/encore/rewards/${id}`, shop.admin)
        expect(data.reward.problems).toEqual([
          expect.objectContaining({ key: "coupons", count: 2 }),
        ])

        for (const coupon of [changed, gone]) {
          await api.post(`/admin/encore/coupons/${coupon.id}/repair`, {}, shop.admin)
        }
        await api.post("/admin/encore/coupons/check", {}, shop.admin)
        expect(await coupons("problem=true")).toEqual([])
        expect(await coupons("problem=false")).toHaveLength(3)
        for (const { code } of [fine, changed, gone]) {
          const cart = await fillCart(api, shop, ada)
          expect((await enter(cart, code)).discount_total).toBeCloseTo(5.588, 2)
        }
      })

      it("says so where a reward names a product that is gone", async () => {
        const id = await reward({
          kind: "percent",
          percent: 20,
          goods: { type: "products", ids: [shop.productId, "prod_gone"] },
        })
        const { data } = await api.get(`/admin/encore/rewards/${id}`, shop.admin)
        expect(data.reward.problems).toEqual([
          expect.objectContaining({ key: "missing_products", ids: ["prod_gone"] }),
        ])
      })
    })

    describe("people", () => {
      it("waits for an account, and moves with a merge", async () => {
        const id = await reward({ kind: "percent", percent: 20 })
        const members = await encore().ensureContactMembers(
          [{ email: "old@example.com", contacted_at: new Date() }],
          false
        )
        const [old] = [...members.values()]
        const { data } = await api.post(
          `/admin/encore/rewards/${id}/give`,
          { member_ids: [old], reason: "By post" },
          shop.admin
        )
        expect(data.given.granted).toBe(1)
        const [waiting] = await coupons(`member_id=${old}`)
        expect(waiting.status).toBe("pending")

        const mine = (await encore().findCustomerMember(ada.id))!.id
        await api.post(
          `/admin/encore/members/${mine}/merge`,
          { member_id: old, reason: "One person" },
          shop.admin
        )
        await issueCouponsWorkflow(getContainer()).run({ input: {} })
        const cart = await fillCart(api, shop, ada)
        expect((await enter(cart, waiting.code)).discount_total).toBeGreaterThan(0)
      })
    })

    it("drafts a ready set in the admin's language, keeps drafts to admins, and who changed what", async () => {
      const { data } = await api.post(
        "/admin/encore/rewards/ready-set",
        {},
        { headers: { ...shop.admin.headers, "x-medusa-locale": "es" } }
      )
      expect(data.rewards).toHaveLength(9)
      expect(
        new Set(data.rewards.map((made: { status: string }) => made.status))
      ).toEqual(new Set(["draft"]))
      expect(data.rewards[1].name).toBe("Cupón de bienvenida: 10 % de descuento")
      const { data: offered } = await api.get("/store/encore/rewards", shop.store)
      expect(offered.rewards).toEqual([])

      const id = data.rewards[1].id
      await api.post(`/admin/encore/rewards/${id}`, { stock: 5 }, shop.admin)
      await api.post(`/admin/encore/rewards/${id}/publish`, {}, shop.admin)
      expect(
        await refused(api.post(`/admin/encore/rewards/${id}`, { price: 5 }, shop.admin))
      ).toMatchObject({ status: 400 })
      const { data: log } = await api.get(
        `/admin/encore/changes?object_type=reward&object_id=${id}`,
        shop.admin
      )
      expect(log.changes.map((change: { action: string }) => change.action)).toEqual([
        "published",
        "updated",
        "created",
      ])
      const { data: program } = await api.get("/store/encore/program", shop.store)
      expect(program.program.rewards).toEqual([
        expect.objectContaining({ id, value: "10% off", left: 5 }),
      ])
    })
  },
})
