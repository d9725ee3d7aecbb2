import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { basketOfAmount } from "../../src/modules/encore/program/earning/basket"
import {
  celebrateDaysWorkflow,
  recordActivityWorkflow,
  welcomeCustomersWorkflow,
} from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import {
  Api,
  completeCart,
  fillCart,
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

    beforeEach(async () => {
      shop = await makeShop(getContainer())
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)

    const publish = async (name: string, definition: object, schedule: object = {}) => {
      const {
        data: { earning_rule },
      } = await api.post(
        "/admin/encore/earning-rules",
        { name, definition },
        shop.admin
      )
      await api.post(
        `/admin/encore/earning-rules/${earning_rule.id}/publish`,
        schedule,
        shop.admin
      )
      return earning_rule.id as string
    }

    const base = {
      trigger: "order_placed",
      effect: {
        type: "per_amount",
        rates: [{ currency_code: "usd", points: 1, per: 1 }],
      },
    }
    const fixed = (trigger: string, points: number, more: object = {}) => ({
      trigger,
      effect: { type: "fixed", points },
      ...more,
    })
    const entriesOf = async (id: string) =>
      (await api.get(`/admin/encore/members/${id}/entries`, shop.admin)).data.entries
    const memberOf = async (id: string) =>
      (await api.get(`/admin/encore/members/${id}`, shop.admin)).data.member

    describe("rules together", () => {
      it("award what the cart had promised, and go back with the order", async () => {
        const products = getContainer().resolve(Modules.PRODUCT)
        const category = await products.createProductCategories({
          name: "Music",
          is_active: true,
        })
        await products.updateProducts(shop.productId, { category_ids: [category.id] })
        await publish("Base", base)
        await publish("First order", fixed("first_order", 100))
        await publish("Music days", {
          trigger: "order_placed",
          effect: { type: "multiplier", factor: 2 },
          conditions: { category_ids: [category.id] },
        })
        await publish("Each record", {
          trigger: "order_placed",
          effect: { type: "per_item", points: 5 },
          caps: { per_order: { points: 7 } },
        })
        await publish("Germany only", {
          ...base,
          conditions: { country_codes: ["de"] },
        })
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")

        const cart = await fillCart(api, shop, ada, { quantity: 2 })
        const { earn } = (await api.get(`/store/carts/${cart}/encore`, ada)).data
          .loyalty
        // 55 for $55.88, 7 of 2 x 5, those once more, and 100.
        expect(earn.points).toBe(55 + 7 + 62 + 100)
        await completeCart(api, cart, ada)
        const entries = await eventually(async () => {
          const found = await entriesOf(ada.id)
          return found.length === 4 && found
        })
        const awarded = entries.map((entry: { points: number }) => entry.points)
        expect([...awarded].sort((a, b) => a - b)).toEqual([7, 55, 62, 100])

        const next = await fillCart(api, shop, ada, { quantity: 2 })
        const preview = (await api.get(`/store/carts/${next}/encore`, ada)).data.loyalty
        expect(preview.earn.points).toBe(55 + 7 + 62)
      })

      it("name what was deleted, and nothing awarded changes with the rule", async () => {
        const id = await publish("Records", {
          ...base,
          conditions: { product_ids: [shop.productId] },
        })
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        await completeCart(api, await fillCart(api, shop, ada), ada)
        const [award] = await eventually(async () => {
          const found = await entriesOf(ada.id)
          return found.length === 1 && found
        })

        await getContainer()
          .resolve(Modules.PRODUCT)
          .softDeleteProducts([shop.productId])
        const { data } = await api.get(`/admin/encore/earning-rules/${id}`, shop.admin)
        expect(data.earning_rule.problems).toEqual([
          expect.objectContaining({ severity: "error", key: "all_gone.product_ids" }),
        ])
        const edited = await api.post(
          `/admin/encore/earning-rules/${id}`,
          { definition: fixed("order_placed", 1) },
          shop.admin
        )
        expect(edited.data.earning_rule.version).toBe(2)
        await api.post(`/admin/encore/earning-rules/${id}/archive`, {}, shop.admin)
        expect((await entriesOf(ada.id))[0]).toMatchObject({
          id: award.id,
          points: award.points,
          explanation: award.explanation,
        })
        const { versions } = (
          await api.get(`/admin/encore/earning-rules/${id}/versions`, shop.admin)
        ).data
        expect(versions.map((v: { version: number }) => v.version)).toEqual([2, 1])
        expect(versions[0].changed.after).toMatchObject({ "effect.type": "fixed" })
      })

      it("have a draft beside what is published, which is tried and then published", async () => {
        const id = await publish("Each order", fixed("order_placed", 10))
        const change = async (body: object, path = "") =>
          (await api.post(`/admin/encore/earning-rules/${id}${path}`, body, shop.admin))
            .data.earning_rule
        expect(await change({ draft: fixed("order_placed", 25) })).toMatchObject({
          version: 1,
          definition: { effect: { points: 10 } },
          draft: {
            definition: { effect: { points: 25 } },
            description: expect.stringContaining("25"),
            changed: {
              before: { "effect.points": 10 },
              after: { "effect.points": 25 },
            },
          },
        })
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const cart_id = await fillCart(api, shop, ada)
        const tried = await api.post(
          "/admin/encore/earning-rules/simulate",
          { cart_id, rules: [{ id }] },
          shop.admin
        )
        expect(tried.data.simulation).toMatchObject({
          points: 25,
          published: { points: 10 },
        })
        await completeCart(api, cart_id, ada)
        await eventually(async () => (await entriesOf(ada.id))[0]?.points === 10)

        // The same as what is published is no draft, and one can be thrown away.
        expect((await change({ draft: fixed("order_placed", 10) })).draft).toBeNull()
        await change({ draft: fixed("order_placed", 30) })
        expect((await change({ draft: null })).draft).toBeNull()

        await change({ draft: fixed("order_placed", 40) })
        expect(await change({}, "/publish")).toMatchObject({
          status: "published",
          version: 2,
          definition: { effect: { points: 40 } },
          draft: null,
        })
        await completeCart(api, await fillCart(api, shop, ada), ada)
        await eventually(async () =>
          (await entriesOf(ada.id)).some(
            (entry: { points: number }) => entry.points === 40
          )
        )
      })

      it("are checked while they are edited, scheduled, and tried on a cart", async () => {
        await publish("Base", base)
        const { check } = (
          await api.post(
            "/admin/encore/earning-rules/check",
            {
              definition: {
                ...base,
                conditions: { from: "2026-12-24", until: "2026-12-01" },
              },
            },
            shop.admin
          )
        ).data
        expect(check.problems.map((p: { key: string }) => p.key)).toEqual(
          expect.arrayContaining(["until_before_from"])
        )
        const later = await publish("Later", fixed("order_placed", 50), {
          starts_at: "2999-01-01T00:00:00Z",
        })
        const rule = (await api.get(`/admin/encore/earning-rules/${later}`, shop.admin))
          .data.earning_rule
        expect(rule.status).toBe("scheduled")

        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        const cart_id = await fillCart(api, shop, ada)
        const { simulation } = (
          await api.post(
            "/admin/encore/earning-rules/simulate",
            { cart_id, rules: [{ id: later }, { name: "New", definition: base }] },
            shop.admin
          )
        ).data
        expect(simulation.points).toBe(27 + 50)
        expect(simulation.published.points).toBe(27)
        expect(await entriesOf(ada.id)).toEqual([])
      })
    })

    describe("caps", () => {
      const orders = (members: string[], count: number) =>
        Array.from({ length: count }, (_, index) => ({
          source: "medusa" as const,
          source_id: `order_${index}`,
          import_id: null,
          member_id: members[index % members.length]!,
          email: null,
          country_code: null,
          currency_code: "usd",
          amount: "100",
          item_count: 1,
          basket: basketOfAmount("100", "usd"),
          placed_at: new Date(),
          canceled_at: null,
        }))

      it("hold for a member and in total, however many come at once", async () => {
        const own = await publish("Own", {
          ...base,
          caps: { per_member: { points: 250 } },
        })
        const all = await publish("All", {
          ...base,
          caps: { total: { points: 1_250, times: 30 } },
        })
        const ids = await encore().ensureContactMembers(
          Array.from({ length: 10 }, (_, index) => ({
            email: `m${index}@example.com`,
            contacted_at: new Date(),
          })),
          false
        )
        const program = await encore().programInForce()
        await Promise.all(
          orders([...ids.values()], 50).map((order) =>
            encore().recordPurchases([order], program)
          )
        )
        const entries = await encore().listPointEntries({}, { take: 1_000 })
        const sum = (rule: string, member?: string) =>
          entries
            .filter((e) => e.rule_id === rule && (!member || e.member_id === member))
            .reduce((total, e) => total + e.points, 0)
        expect(sum(all)).toBe(1_250)
        for (const member of ids.values()) {
          expect(sum(own, member)).toBe(250)
        }

        const { simulation } = (
          await api.post("/admin/encore/earning-rules/simulate", {}, shop.admin)
        ).data
        expect(simulation).toMatchObject({ points: 3_750, members: 10 })
        expect(simulation.published.points).toBe(3_750)
      })
    })

    describe("what isn't an order", () => {
      it("earns once: signing up, a birthday, a complete profile, an event", async () => {
        await publish("Welcome", fixed("signup", 20))
        await publish("Birthday", fixed("birthday", 30))
        await publish("Profile", fixed("profile_completed", 40))
        await publish(
          "Newsletter",
          fixed("custom", 5, {
            event: "newsletter",
            caps: { per_member: { points: 12 } },
          })
        )
        const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
        await eventually(async () => {
          const [member] = await encore().listMembers({ customer_id: ada.id })
          return member?.available === 20
        })
        await welcomeCustomersWorkflow(getContainer()).run({
          input: { customer_ids: [ada.id] },
        })

        const today = new Date().toISOString().slice(5, 10)
        const birthday = `1996-${today}`
        await api.post("/store/encore/me", { birthday }, ada)
        await celebrateDaysWorkflow(getContainer()).run()
        await celebrateDaysWorkflow(getContainer()).run()
        expect((await memberOf(ada.id)).points.available).toBe(50)
        const again = await api
          .post("/store/encore/me", { birthday: "1996-01-01" }, ada)
          .catch((error) => error.response)
        expect(again.status).toBe(400)

        const customers = getContainer().resolve(Modules.CUSTOMER)
        await customers.createCustomerAddresses([
          { customer_id: ada.id, address_1: "1 Main Street" },
        ])
        await customers.updateCustomers(ada.id, { phone: "+1 555 0100" })
        await welcomeCustomersWorkflow(getContainer()).run({
          input: { customer_ids: [ada.id] },
        })
        expect((await memberOf(ada.id)).points.available).toBe(90)

        const send = (source_id: string) =>
          api.post(
            `/admin/encore/members/${ada.id}/activities`,
            { event: "newsletter", source_id },
            shop.admin
          )
        const sent = await Promise.all(
          ["a", "a", "b", "b", "c", "d"].map((source) => send(source))
        )
        expect(sent.reduce((total, { data }) => total + data.activity.points, 0)).toBe(
          12
        )
        expect((await memberOf(ada.id)).points.available).toBe(102)

        const { id: member_id } = await memberOf(ada.id)
        await recordActivityWorkflow(getContainer()).run({
          input: {
            activities: [
              {
                member_id,
                trigger: "signup",
                source_type: "signup",
                source_id: ada.id,
                at: new Date(),
              },
            ],
          },
        })
        expect((await memberOf(ada.id)).points.available).toBe(102)
      })
    })
  },
})
