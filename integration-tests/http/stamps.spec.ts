import {
  deleteCustomersWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { accountForOrdersWorkflow, countStampsWorkflow } from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import {
  Api,
  buy,
  completeCart,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(240_000)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let after: ReturnType<typeof afterSale>
    let rewardId: string

    const encore = () => getContainer().resolve(ENCORE_MODULE)

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      after = afterSale(api, shop, getContainer)
      const reward = await encore().createRewards({
        name: "The tenth record",
        translations: { es: { name: "El décimo disco", description: null } },
        kind: "free_product",
        terms: {
          kind: "free_product",
          variant_ids: [shop.variantId],
          quantity: 1,
          min_spend: [],
        },
        audience: {
          stages: [],
          tier_ids: [],
          customer_group_ids: [],
          min_purchases: null,
          max_purchases: null,
          min_net_spend: [],
        },
        status: "published",
      })
      rewardId = reward.id
    })

    const admin = async (path: string, body?: object, key?: string) =>
      (
        await (body
          ? api.post(`/admin/encore/${path}`, body, {
              headers: {
                ...shop.admin.headers,
                ...(key && { "Idempotency-Key": key }),
              },
            })
          : api.get(`/admin/encore/${path}`, shop.admin))
      ).data
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => {
          throw new Error("It was not refused")
        },
        (error) => error.response as { status: number; data: { message: string } }
      )

    const makeCard = async (terms: object = {}, name = "Records"): Promise<string> =>
      (
        await admin("stamp-cards", {
          name,
          terms: {
            target: { type: "products", ids: [shop.productId] },
            places: 9,
            reward_id: rewardId,
            ...terms,
          },
        })
      ).stamp_card.id
    const publishCard = async (terms: object = {}, name?: string) => {
      const id = await makeCard(terms, name)
      await admin(`stamp-cards/${id}/publish`, {})
      return id
    }
    const account = (order: string) =>
      accountForOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
    const bought = async (quantity: number, as: Headers = ada) => {
      const order = await buy(api, shop, as, { quantity })
      await account(order)
      return order
    }
    const cards = async (as: Headers = ada) =>
      (await api.get("/store/encore/me/stamp-cards", as)).data.stamp_cards
    const card = async (id: string, as: Headers = ada) =>
      (await cards(as)).find((one: { id: string }) => one.id === id)
    const memberId = async (customer: { id: string } & Headers = ada) => {
      await api.get("/store/encore/me", customer)
      return (await encore().findCustomerMember(customer.id))!.id
    }
    /** Once their promotions are made, which follows what fills a card. */
    const couponsOf = async (customer = ada) => {
      const member_id = await memberId(customer)
      return eventually(async () => {
        const coupons = await encore().listCoupons(
          { member_id },
          { order: { id: "ASC" } }
        )
        return coupons.every(({ status }) => status !== "pending") && coupons
      })
    }

    it("fills a card with nine orders; the tenth is free, and brings no stamp", async () => {
      const id = await publishCard()
      for (let n = 1; n < 9; n++) {
        await bought(1)
      }
      expect(await card(id)).toMatchObject({
        name: "Records",
        stamps: 8,
        places: 9,
        full_cards: 0,
        reward: { id: rewardId, name: "The tenth record" },
      })
      const ninth = await bought(1)
      expect(await card(id)).toMatchObject({ stamps: 0, full_cards: 1 })

      const [coupon] = await couponsOf()
      expect(coupon).toMatchObject({ status: "issued", source_type: "full_card" })
      const cart = await fillCart(api, shop, ada, { quantity: 2 })
      const view = async () =>
        (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty.stamps
      expect(await view()).toEqual([{ card_id: id, card: "Records", stamps: 2 }])
      const { data } = await api.post(
        `/store/carts/${cart}/promotions`,
        { promo_codes: [coupon!.code] },
        ada
      )
      expect(data.cart.discount_subtotal).toBeCloseTo(25.4)
      expect(await view()).toEqual([{ card_id: id, card: "Records", stamps: 1 }])
      const order = await completeCart(api, cart, ada)
      await account(order)
      expect(await card(id)).toMatchObject({ stamps: 1, full_cards: 1 })

      const stamps = async (of: string) =>
        (await api.get(`/store/encore/me/stamps?source_id=${of}`, ada)).data.stamps
      expect(await stamps(order)).toMatchObject([
        { card: "Records", stamps: 1, open: 1 },
      ])
      expect(await stamps(ninth)).toMatchObject([
        { card: "Records", stamps: 1, open: 0 },
      ])
      const { members } = await admin(`stamp-cards/${id}/members?q=ada`)
      expect(members).toMatchObject([{ stamps: 1, full_cards: 1, places: 9 }])
    })

    it("counts several cards at once, visits among them, by least amounts", async () => {
      const records = await publishCard()
      const visits = await publishCard({
        target: { type: "visits", ids: [] },
        per: "order",
        places: 3,
        min_spend: [{ currency_code: "usd", amount: 50 }],
      })
      await bought(1)
      await bought(4)
      expect(await card(records)).toMatchObject({ stamps: 5 })
      expect(await card(visits)).toMatchObject({ stamps: 1, places: 3 })
      const { program } = (await api.get("/store/encore/program", shop.store)).data
      expect(program.stamp_cards.map((one: { id: string }) => one.id)).toEqual([
        records,
        visits,
      ])
    })

    it("takes stamps back with returned units, and the coupon that they had filled", async () => {
      const id = await publishCard()
      const order = await bought(9)
      expect(await couponsOf()).toMatchObject([{ status: "issued" }])
      await after.fulfill(order)
      await after.takeBack(order, await after.firstLine(order), 2)
      await account(order)
      expect(await card(id)).toMatchObject({ stamps: 7, full_cards: 0 })
      expect(await couponsOf()).toMatchObject([{ status: "revoked" }])
      const { stamps } = await admin(`members/${ada.id}/stamps`)
      expect(stamps).toMatchObject([{ earned: 9, stamps: 7, open: 7 }])
      expect(stamps[0].reversed_at).not.toBeNull()

      await bought(3)
      expect(await card(id)).toMatchObject({ stamps: 1, full_cards: 1 })
      expect((await couponsOf()).map(({ status }) => status)).toEqual([
        "revoked",
        "issued",
      ])
    })

    it("lets later purchases make up for a used coupon whose stamps went back", async () => {
      const id = await publishCard()
      const order = await bought(9)
      const [coupon] = await couponsOf()
      const cart = await fillCart(api, shop, ada, { quantity: 1 })
      await api.post(
        `/store/carts/${cart}/promotions`,
        { promo_codes: [coupon!.code] },
        ada
      )
      await account(await completeCart(api, cart, ada))
      expect(await couponsOf()).toMatchObject([{ status: "redeemed" }])
      await after.fulfill(order)
      await after.takeBack(order, await after.firstLine(order), 4)
      await account(order)
      expect(await card(id)).toMatchObject({ stamps: 0, owed: 4, full_cards: 1 })
      await bought(5)
      expect(await card(id)).toMatchObject({ stamps: 1, owed: 0, full_cards: 1 })
      expect(await couponsOf()).toHaveLength(1)
    })

    it("counts an order once, however often it is told of", async () => {
      const id = await publishCard()
      const order = await buy(api, shop, ada, { quantity: 2 })
      for (let n = 0; n < 10; n++) {
        await Promise.all(Array.from({ length: 5 }, () => account(order)))
      }
      expect(await card(id)).toMatchObject({ stamps: 2 })
      expect(await encore().listStamps({ card_id: id })).toHaveLength(1)
      await after.cancel(order)
      await account(order)
      expect(await card(id)).toMatchObject({ stamps: 0 })
    })

    it("counts what was bought before it was published where it says so", async () => {
      await bought(10)
      const ben = await makeCustomer(getContainer(), shop, "ben@example.com")
      await bought(2, ben)
      const past = await publishCard({ retroactive: true })
      const fresh = await publishCard()
      await countStampsWorkflow(getContainer()).run()
      await eventually(
        async () => !(await admin(`stamp-cards/${past}`)).stamp_card.counting
      )
      expect(await card(past)).toMatchObject({ stamps: 1, full_cards: 1 })
      expect(await card(past, ben)).toMatchObject({ stamps: 2, full_cards: 0 })
      expect(await card(fresh)).toMatchObject({ stamps: 0, full_cards: 0 })
      expect((await admin(`stamp-cards/${past}`)).stamp_card).toMatchObject({
        members: 2,
        full_cards: 1,
      })
    })

    it("keeps what a begun card was promised when the terms change", async () => {
      const id = await publishCard({ places: 4 })
      await bought(2)
      await admin(`stamp-cards/${id}`, {
        terms: {
          target: { type: "products", ids: [shop.productId] },
          places: 6,
          reward_id: rewardId,
        },
      })
      expect(await card(id)).toMatchObject({ stamps: 2, places: 4 })
      await bought(3)
      expect(await card(id)).toMatchObject({ stamps: 1, places: 6, full_cards: 1 })
      await admin(`stamp-cards/${id}/archive`, {})
      await bought(1)
      expect(await card(id)).toMatchObject({ stamps: 1, is_open: false })
      const { changes } = await admin(`changes?object_type=stamp_card&object_id=${id}`)
      expect(changes.map(({ action }: { action: string }) => action)).toEqual([
        "archived",
        "updated",
        "published",
        "created",
      ])
    })

    it("gives stamps by hand once, for a reason, and takes them back", async () => {
      const id = await publishCard({ places: 3 })
      const member = await memberId()
      const give = (key: string) =>
        admin(
          `stamp-cards/${id}/stamps`,
          { member_ids: [member], stamps: 2, reason: "Lost card" },
          key
        )
      expect(await give("a")).toEqual({ given: { members: 1 } })
      expect(await give("a")).toEqual({ given: { members: 0 } })
      expect(await card(id)).toMatchObject({ stamps: 2 })
      await give("b")
      expect(await card(id)).toMatchObject({ stamps: 1, full_cards: 1 })
      const { stamps } = await admin(`members/${member}/stamps?card_id=${id}`)
      expect(stamps[0]).toMatchObject({ source_type: "gift", reason: "Lost card" })
      await admin(`stamp-cards/${id}/stamps/${stamps[0].source_id}/revoke`, {
        reason: "A mistake",
      })
      expect(await card(id)).toMatchObject({ stamps: 2, full_cards: 0 })
      const own = (await api.get("/store/encore/me/stamps", ada)).data.stamps
      expect(own[0]).not.toHaveProperty("reason")
    })

    it("adds up once when members are merged, and apart again", async () => {
      const id = await publishCard()
      const ben = await makeCustomer(getContainer(), shop, "ben@example.com")
      await bought(5)
      await bought(6, ben)
      const [into, from] = [await memberId(), await memberId(ben)]
      const merge = { member_id: from, reason: "The same person" }
      await admin(`members/${into}/merge`, merge)
      await admin(`members/${into}/merge`, merge)
      expect(await card(id)).toMatchObject({ stamps: 2, full_cards: 1 })
      await admin(`members/${from}/unmerge`, { reason: "Two people" })
      expect(await card(id)).toMatchObject({ stamps: 5, full_cards: 0 })
      expect(await card(id, ben)).toMatchObject({ stamps: 6, full_cards: 0 })
    })

    it("says that its goods or its reward are gone, in the reader's language", async () => {
      const id = await publishCard()
      await bought(1)
      await deleteProductsWorkflow(getContainer()).run({
        input: { ids: [shop.productId] },
      })
      await encore().updateRewards({ id: rewardId, status: "archived" })
      const { data } = await api.get(`/admin/encore/stamp-cards/${id}`, {
        headers: { ...shop.admin.headers, "accept-language": "es" },
      })
      expect(data.stamp_card.problems).toMatchObject([
        { key: "nothing_left", ids: [shop.productId] },
        { key: "reward_not_published" },
      ])
      expect(data.stamp_card.problems[0].sentence).toBe(
        "Ya no existe nada por lo que esta tarjeta dé sellos."
      )
      expect(await card(id)).toMatchObject({ stamps: 1 })
    })

    it("gives a full card's reward as soon as it is to be had", async () => {
      const id = await publishCard()
      await encore().updateRewards({ id: rewardId, status: "draft" })
      await bought(9)
      expect(await card(id)).toMatchObject({ full_cards: 1 })
      expect(await couponsOf()).toHaveLength(0)
      await encore().updateRewards({ id: rewardId, status: "published" })
      await bought(1)
      expect(await couponsOf()).toHaveLength(1)
    })

    it("forgets an erased customer and changes no count", async () => {
      const id = await publishCard()
      await bought(3)
      await deleteCustomersWorkflow(getContainer()).run({ input: { ids: [ada.id] } })
      const { members } = await eventually(async () => {
        const page = await admin(`stamp-cards/${id}/members`)
        return page.members[0]?.email === null && page
      })
      expect(members).toMatchObject([{ stamps: 3, name: null, customer_id: null }])
    })

    it("drafts nine plus one for products, ready to be published", async () => {
      const { stamp_card } = await admin("stamp-cards/ready-set", {
        product_ids: [shop.productId],
      })
      expect(stamp_card).toMatchObject({
        name: "Nine plus one",
        status: "draft",
        terms: { places: 9 },
        problems: [],
      })
      await admin(`stamp-cards/${stamp_card.id}/publish`, {})
      await bought(9)
      expect(await couponsOf()).toMatchObject([
        { reward_id: stamp_card.terms.reward_id, status: "issued" },
      ])
    })

    it("refuses what makes no sense, and who may not", async () => {
      const id = await makeCard({ reward_id: null })
      expect((await refused(admin(`stamp-cards/${id}/publish`, {}))).data.message).toBe(
        "Choose what a full card gives before you publish it."
      )
      const give = { member_ids: [await memberId()], stamps: 1, reason: "Test" }
      expect(
        (await refused(admin(`stamp-cards/${id}/stamps`, give, "k"))).data.message
      ).toBe("Stamps can only be given on a published card.")
      const published = await publishCard()
      const bad: [string, object, string?][] = [
        ["stamp-cards", { name: "x", terms: { places: 1 } }],
        [
          "stamp-cards",
          { name: "x", terms: { target: { type: "products" }, places: 9 } },
        ],
        [`stamp-cards/${published}/stamps`, give],
        [`stamp-cards/${published}/stamps`, { ...give, reason: " " }, "k"],
        [
          `stamp-cards/${published}`,
          { terms: { target: { type: "visits" }, per: "unit", places: 9 } },
        ],
      ]
      for (const [path, body, key] of bad) {
        expect((await refused(admin(path, body, key))).status).toBe(400)
      }
      const gone = refused(
        api.delete(`/admin/encore/stamp-cards/${published}`, shop.admin)
      )
      expect((await gone).status).toBe(400)
      expect((await refused(admin("stamp-cards/encstc_none"))).status).toBe(404)
      expect(
        (await refused(api.get("/store/encore/me/stamp-cards", shop.store))).status
      ).toBe(401)
      await api.delete(`/admin/encore/stamp-cards/${id}`, shop.admin)
      expect((await admin("stamp-cards")).count).toBe(1)
    })
  },
})
