import { isDeepStrictEqual } from "node:util"
import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { keepTiersWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
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

jest.setTimeout(240_000)

const DAY = 24 * 60 * 60 * 1000

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const settings = (body: object) =>
      api.post("/admin/encore/settings", body, shop.admin)
    const create = async (body: object) =>
      (await api.post("/admin/encore/tiers", body, shop.admin)).data.tier
    const refusal = async (request: Promise<unknown>) =>
      request.then(
        () => "accepted",
        (error) => [error.response.status, error.response.data.message]
      )
    const me = async () => (await api.get("/store/encore/me", ada)).data.member
    const groupsOf = async (customer: string) =>
      (
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .listCustomerGroupCustomers({ customer_id: customer })
      ).map((one) => one.customer_group_id)
    const groupsComeTo = (groups: string[]) =>
      eventually(async () => isDeepStrictEqual(await groupsOf(ada.id), groups))
    const memberOf = async (customer: string) =>
      (await api.get(`/admin/encore/members/${customer}`, shop.admin)).data.member

    it("are made, changed, put in order and deleted by an admin, and each change is kept", async () => {
      const gold = await create({ name: "Gold", qualification: { orders: 5 } })
      const silver = await create({
        name: "Silver",
        rank: 1,
        qualification: { orders: 2 },
        multiplier: 1.25,
        perks: [{ name: "Early word of sales" }],
      })
      expect(silver).toMatchObject({
        rank: 1,
        multiplier: 1.25,
        perks: [{ name: "Early word of sales", conditions: "" }],
        customer_group: { name: "Silver" },
        member_count: 0,
        problems: [],
      })
      await api.post(
        `/admin/encore/tiers/${gold.id}`,
        { qualification: { orders: 6 } },
        shop.admin
      )
      const { data: list } = await api.get("/admin/encore/tiers", shop.admin)
      expect(list).toMatchObject({
        count: 2,
        tiers: [
          { name: "Silver", rank: 1 },
          { name: "Gold", rank: 2, qualification: { orders: 6 } },
        ],
      })
      const { data: program } = await api.get("/store/encore/program", shop.store)
      expect(program.program.tiers).toMatchObject([
        { name: "Silver", perks: [{ name: "Early word of sales" }] },
        { name: "Gold" },
      ])

      await api.delete(`/admin/encore/tiers/${silver.id}`, shop.admin)
      const { data: rest } = await api.get("/admin/encore/tiers", shop.admin)
      expect(rest.tiers).toMatchObject([{ name: "Gold", rank: 1 }])

      const { data: changes } = await api.get(
        `/admin/encore/changes?object_type=tier&object_id=${gold.id}`,
        shop.admin
      )
      expect(changes).toMatchObject({
        changes: [
          { action: "updated", before: { rank: 2 }, after: { rank: 1 } },
          {
            action: "updated",
            actor_type: "user",
            before: { "qualification.orders": 5 },
            after: { "qualification.orders": 6 },
          },
          { action: "updated", after: { rank: 2 } },
          { action: "created", before: null, after: { name: "Gold" } },
        ],
        count: 4,
      })
    })

    it("of a ladder out of order are refused, with the two tiers named", async () => {
      await create({ name: "Silver", qualification: { orders: 3 } })
      const gold = { name: "Gold", qualification: { orders: 3 } }
      expect(await refusal(create(gold))).toEqual([
        400,
        expect.stringMatching(/Gold has to ask for more orders than Silver/),
      ])
      expect(
        await refusal(
          api.post("/admin/encore/tiers", gold, {
            headers: { ...shop.admin.headers, "x-medusa-locale": "es" },
          })
        )
      ).toEqual([400, expect.stringMatching(/más pedidos que Silver/)])
      expect(
        await refusal(create({ name: "Gold", qualification: { spend: 100 } }))
      ).toEqual([400, expect.stringMatching(/currency/)])
      expect(await refusal(create({ name: "Gold", qualification: {} }))).toEqual([
        400,
        expect.stringMatching(/points, spend or orders/),
      ])
      expect(
        await refusal(
          create({
            name: "Gold",
            qualification: { orders: 9 },
            customer_group_id: "cusgroup_none",
          })
        )
      ).toEqual([400, expect.stringMatching(/no such customer group/)])

      await settings({ spend_currency_code: "eur" })
      await create({ name: "Gold", qualification: { spend: 100 } })
      expect(await refusal(settings({ spend_currency_code: null }))).toEqual([
        400,
        expect.stringMatching(/currency/),
      ])
      // The group of a tier that was refused isn't left behind.
      const groups = await getContainer()
        .resolve(Modules.CUSTOMER)
        .listCustomerGroups({ name: "Gold" })
      expect(groups).toHaveLength(1)
    })

    it("are ready to use as a set, once, in the admin's language", async () => {
      const spanish = { headers: { ...shop.admin.headers, "x-medusa-locale": "es" } }
      const { data } = await api.post("/admin/encore/tiers/ready-set", {}, spanish)
      expect(data.tiers).toMatchObject([
        { name: "Bronce", perks: [] },
        { name: "Plata", multiplier: 1.25 },
        { name: "Oro", perks: [{}, { name: "Sustitución anticipada" }] },
      ])
      expect(
        await refusal(api.post("/admin/encore/tiers/ready-set", {}, spanish))
      ).toEqual([400, expect.stringMatching(/Ya hay niveles/)])
    })

    it("are climbed to by orders and lost by returns, and so is the customer group", async () => {
      const silver = await create({
        name: "Silver",
        qualification: { orders: 1 },
        perks: [{ name: "Early word of sales", conditions: "By e-mail" }],
      })
      const gold = await create({ name: "Gold", qualification: { orders: 2 } })
      expect(await me()).toMatchObject({
        tier: null,
        next_tier: { id: silver.id, name: "Silver", missing: { orders: 1 } },
      })

      await buy(api, shop, ada)
      await groupsComeTo([silver.customer_group_id])
      expect(await me()).toMatchObject({
        tier: { id: silver.id, name: "Silver", ending: false },
        next_tier: { id: gold.id, missing: { orders: 1 } },
      })
      const cart = await fillCart(api, shop, ada)
      const { data } = await api.get(`/store/carts/${cart}/encore`, ada)
      expect(data.loyalty.next_tier).toMatchObject({
        id: gold.id,
        name: "Gold",
        missing: { orders: 1 },
      })

      const order = await buy(api, shop, ada)
      await groupsComeTo([gold.customer_group_id])
      const { data: list } = await api.get(
        `/admin/encore/members?tier_id=${gold.id}`,
        shop.admin
      )
      expect(list).toMatchObject({ count: 1, members: [{ customer_id: ada.id }] })

      await api.post(`/admin/orders/${order}/cancel`, {}, shop.admin)
      await groupsComeTo([silver.customer_group_id])
      const { data: history } = await api.get(
        `/admin/encore/members/${ada.id}/tiers`,
        shop.admin
      )
      expect(history).toMatchObject({
        count: 3,
        tier_changes: [
          { from: { name: "Gold" }, to: { name: "Silver" } },
          { from: { name: "Silver" }, to: { name: "Gold" }, reason: { orders: 2 } },
          { from: null, to: { name: "Silver" } },
        ],
      })
    })

    it("multiply what an order earns, in the preview as in the award", async () => {
      await create({ name: "Silver", qualification: { orders: 1 }, multiplier: 1.5 })
      const first = await buy(api, shop, ada)
      await eventually(async () => (await me()).tier)
      const pointsOf = async (order: string) =>
        (
          await api.get(
            `/store/encore/me/entries?source_type=order&source_id=${order}`,
            ada
          )
        ).data.entries.reduce(
          (sum: number, one: { points: number }) => sum + one.points,
          0
        )
      const base = await pointsOf(first)
      expect(base).toBeGreaterThan(0)

      const cart = await fillCart(api, shop, ada)
      const { data } = await api.get(`/store/carts/${cart}/encore`, ada)
      expect(data.loyalty.earn).toMatchObject({
        points: Math.floor(base * 1.5),
        lines: [{}, { rule: "Silver", points: Math.floor(base * 1.5) - base }],
      })
      const second = await completeCart(api, cart, ada)
      await eventually(async () => (await pointsOf(second)) === Math.floor(base * 1.5))

      await api.post(`/admin/orders/${second}/cancel`, {}, shop.admin)
      await eventually(async () => (await pointsOf(second)) === 0)
    })

    it("say so when their group was deleted in the shop, and go on", async () => {
      const silver = await create({ name: "Silver", qualification: { orders: 1 } })
      await api.delete(`/admin/customer-groups/${silver.customer_group_id}`, shop.admin)
      await buy(api, shop, ada)
      await eventually(async () => (await me()).tier)
      await keepTiersWorkflow(getContainer()).run()
      const { data } = await api.get(`/admin/encore/tiers/${silver.id}`, shop.admin)
      expect(data.tier).toMatchObject({
        member_count: 1,
        customer_group: null,
        problems: [{ key: "group_gone", message: expect.stringMatching(/deleted/) }],
      })
    })

    it("are warned of before they end, kept for the days of grace, and end", async () => {
      const silver = await create({ name: "Silver", qualification: { orders: 1 } })
      await settings({ tiers: { grace_days: 10, warning_days: 30 } })
      const order = await buy(api, shop, ada)
      await eventually(async () => (await me()).tier)
      const told = warnings()

      const orderedDaysAgo = async (days: number) => {
        const [purchase] = await encore().listPurchases({ source_id: order })
        await encore().updatePurchases({
          id: purchase!.id,
          placed_at: new Date(Date.now() - days * DAY),
        })
      }
      await orderedDaysAgo(366)
      const { ladder } = await encore().programInForce()
      await encore().refreshTiers([(await memberOf(ada.id)).id], ladder)
      await keepTiersWorkflow(getContainer()).run()
      await keepTiersWorkflow(getContainer()).run()
      await eventually(async () => told.length > 0)
      expect(told).toMatchObject([
        { tier_id: silver.id, downgrade_to: null, missing: { orders: 1 } },
      ])
      expect(await me()).toMatchObject({
        tier: { id: silver.id, ending: true, keep: { missing: { orders: 1 } } },
      })

      await orderedDaysAgo(390)
      await encore().updateMembers({
        id: (await memberOf(ada.id)).id,
        tier_until: new Date(Date.now() - 4 * DAY),
      })
      await keepTiersWorkflow(getContainer()).run()
      expect((await memberOf(ada.id)).tier).toBeNull()
      await groupsComeTo([])
    })

    it("reach everybody when the ladder changes, and leave the group of a deleted one", async () => {
      await buy(api, shop, ada)
      const silver = await create({ name: "Silver", qualification: { orders: 1 } })
      await groupsComeTo([silver.customer_group_id])
      await settings({ tiers: { window: { type: "lifetime" } } })
      await eventually(async () => (await me()).tier.until === null)
      await api.delete(`/admin/encore/tiers/${silver.id}`, shop.admin)
      await groupsComeTo([])
      expect((await me()).tier).toBeNull()
    })

    function warnings(): object[] {
      const told: object[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe("encore.tier_expiring", async ({ data }) => {
          told.push(data as object)
        })
      return told
    }
  },
})
