import { Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { basketOfAmount } from "../../src/modules/encore/program/earning/basket"
import { keepTiersWorkflow, settleReferralsWorkflow } from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import {
  Api,
  buy,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

const HOUR = 3_600_000

/** What one room tells another, over the shop's own event bus. */
storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const at = (milliseconds: number) =>
      new Date(Date.now() + milliseconds).toISOString()
    const post = async (path: string, body: object = {}, more: object = shop.admin) =>
      (await api.post(`/admin/encore/${path}`, body, more)).data
    const customer = async (email: string) => {
      const made = await makeCustomer(getContainer(), shop, email)
      await eventually(
        async () => (await encore().listMembers({ customer_id: made.id })).length
      )
      return made
    }
    const fixed = (trigger: string, points: number, more: object = {}) => ({
      trigger,
      effect: { type: "fixed", points },
      ...more,
    })
    const publish = async (name: string, definition: object): Promise<string> => {
      const { earning_rule } = await post("earning-rules", { name, definition })
      await post(`earning-rules/${earning_rule.id}/publish`)
      return earning_rule.id
    }
    const reward = async (terms: object, more: object = {}): Promise<string> => {
      const { reward: made } = await post("rewards", { name: "Gift", terms, ...more })
      await post(`rewards/${made.id}/publish`)
      return made.id
    }
    const tier = async (name: string, orders: number, more: object = {}) =>
      (await post("tiers", { name, qualification: { orders }, ...more })).tier
    const openDraw = async (activities: { trigger: string; entries: number }[]) => {
      const reward_id = await reward({ kind: "points", points: 500 })
      const { draw } = await post("draws", {
        name: "Draw",
        opens_at: at(-HOUR),
        closes_at: at(HOUR),
        ways: { free: true, activities },
        prizes: [{ name: "Points", reward_id, count: 1 }],
      })
      await post(`draws/${draw.id}/publish`)
      return draw.id as string
    }
    const entriesIn = async (id: string, as: Headers) =>
      (await api.get(`/store/encore/draws/${id}`, as)).data.draw.own
    const member = async (of: { id: string }) =>
      (await api.get(`/admin/encore/members/${of.id}`, shop.admin)).data.member
    const awardsOf = async (of: { id: string }, source: string) =>
      (
        await api.get(`/admin/encore/members/${of.id}/entries?limit=100`, shop.admin)
      ).data.entries.filter(
        (entry: { kind: string; source_type: string }) =>
          entry.kind === "award" && entry.source_type === source
      )
    const onTier = (of: { id: string }, id: string) =>
      eventually(async () => (await member(of)).tier?.id === id)

    it("a referral earns its advocate points by rule and an entry in a draw, once", async () => {
      await post("settings", {
        earning: { maturity: { event: "placed", days: 0 } },
        referral: {
          enabled: true,
          shop_url: "https://shop.example.com",
          advocate: { reward_id: null },
          friend: { welcome_reward_id: null, reward_id: null },
        },
      })
      await publish("Word of mouth", fixed("referral", 250))
      const draw = await openDraw([{ trigger: "referral", entries: 2 }])
      const [ada, bob] = [
        await customer("ada@example.com"),
        await customer("bob@example.com"),
      ]
      const { data } = await api.get("/store/encore/me", ada)
      await api.post(
        "/store/encore/referrals",
        { code: data.member.referral_code },
        bob
      )
      const order = await buy(api, shop, bob, {
        address: { address_1: "9 Side Street" },
      })
      await eventually(async () => {
        await settleReferralsWorkflow(getContainer()).run({ input: {} })
        return (await member(ada)).points.available === 250
      })
      await settleReferralsWorkflow(getContainer()).run({ input: {} })
      expect(await awardsOf(ada, "referral")).toHaveLength(1)
      expect(await entriesIn(draw, ada)).toMatchObject({
        entries: 2,
        by_way: { activity: 2 },
      })
      expect((await member(bob)).points.available).toBe(0)

      // Undone with the order.
      await afterSale(api, shop, getContainer).cancel(order)
      await eventually(async () => {
        await settleReferralsWorkflow(getContainer()).run({ input: {} })
        return (await member(ada)).points.available === 0
      })
    })

    it("signing up gives entries in a draw", async () => {
      const draw = await openDraw([{ trigger: "signup", entries: 3 }])
      const ada = await customer("ada@example.com")
      await eventually(async () => (await entriesIn(draw, ada)).entries === 3)
    })

    it("climbing to a tier brings its reward, its points by rule, an entry, and more of the next order", async () => {
      await publishRule(api, shop)
      const gift = await reward({ kind: "points", points: 40 })
      const silver = await tier("Silver", 1, { reward_id: gift, multiplier: 2 })
      await publish("Reached", fixed("tier_reached", 100))
      const draw = await openDraw([{ trigger: "tier_reached", entries: 1 }])
      const ada = await customer("ada@example.com")

      await buy(api, shop, ada)
      await onTier(ada, silver.id)
      await eventually(
        async () => (await member(ada)).points.available === 27 + 40 + 100
      )
      expect(await entriesIn(draw, ada)).toMatchObject({
        entries: 1,
        by_way: { activity: 1 },
      })

      const cart = await fillCart(api, shop, ada)
      const { earn } = (await api.get(`/store/carts/${cart}/encore`, ada)).data.loyalty
      expect(earn.points).toBe(54)
      await buy(api, shop, ada)
      await eventually(
        async () => (await member(ada)).points.available === 27 + 40 + 100 + 54
      )
      expect(
        (await awardsOf(ada, "order")).map((entry: { points: number }) => entry.points)
      ).toEqual(expect.arrayContaining([27, 27, 27]))
    })

    it("a climb whose event was lost is rewarded by the job, and once", async () => {
      const silver = await tier("Silver", 1)
      await publish("Reached", fixed("tier_reached", 100))
      const ada = await customer("ada@example.com")
      const { id } = await member(ada)
      // Straight into the module: nobody tells of it.
      await encore().recordPurchases(
        [
          {
            // As the shop's own, the next reconciliation would find it gone.
            source: "import",
            source_id: "order_untold",
            import_id: null,
            member_id: id,
            email: "ada@example.com",
            country_code: "us",
            currency_code: "usd",
            amount: "30",
            item_count: 1,
            basket: basketOfAmount("30", "usd"),
            placed_at: new Date(),
            canceled_at: null,
          },
        ],
        await encore().programInForce()
      )
      expect(await member(ada)).toMatchObject({
        tier: { id: silver.id },
        points: { available: 0 },
      })
      await keepTiersWorkflow(getContainer()).run()
      expect((await member(ada)).points.available).toBe(100)
      await keepTiersWorkflow(getContainer()).run()
      expect(await awardsOf(ada, "tier")).toHaveLength(1)
    })

    it("a new customer has the tier that anybody has, and its group, at once", async () => {
      const guest = await tier("Friend", 0)
      await tier("Silver", 3)
      const ada = await customer("ada@example.com")
      await onTier(ada, guest.id)
      await eventually(async () => {
        const groups = await getContainer()
          .resolve(Modules.CUSTOMER)
          .listCustomerGroupCustomers({ customer_id: ada.id })
        return groups.some((one) => one.customer_group_id === guest.customer_group.id)
      })
    })

    it("a tier that rests on points goes when an admin takes them back", async () => {
      await publishRule(api, shop)
      await post("settings", { tiers: { grace_days: 0 } })
      const { tier: silver } = await post("tiers", {
        name: "Silver",
        qualification: { points: 20 },
      })
      const ada = await customer("ada@example.com")
      await buy(api, shop, ada)
      await onTier(ada, silver.id)
      const [entry] = await awardsOf(ada, "order")
      await post(
        `members/${ada.id}/entries/${entry.id}/reversal`,
        { reason: "Test order" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": "once" } }
      )
      expect((await member(ada)).tier).toBeNull()
    })

    it("the address that a profile lacked completes it", async () => {
      await publish("Profile", fixed("profile_completed", 40))
      const ada = await customer("ada@example.com")
      await api.post("/store/customers/me", { phone: "+1 555 0100" }, ada)
      await api.post("/store/encore/me", { birthday: "1990-05-17" }, ada)
      expect((await member(ada)).points.available).toBe(0)
      await api.post(
        "/store/customers/me/addresses",
        { first_name: "Ada", address_1: "1 Main Street", country_code: "us" },
        ada
      )
      await eventually(async () => (await member(ada)).points.available === 40)
    })

    it("an order that grows into a rule's minimum gets what the rule gave then, and loses it as it shrinks", async () => {
      const least = (amount: number) => ({
        conditions: { min_spend: [{ currency_code: "usd", amount }] },
      })
      const id = await publish("Over fifty", fixed("order_placed", 10, least(50)))
      const ada = await customer("ada@example.com")
      const order = await buy(api, shop, ada)
      await eventually(
        async () => (await encore().listPurchases({ source_id: order })).length
      )
      // What comes later isn't what the order was placed under.
      await post(`earning-rules/${id}`, {
        definition: fixed("order_placed", 99, least(50)),
      })
      await publish("Later", fixed("order_placed", 500, least(50)))
      const sale = afterSale(api, shop, getContainer)
      const line = await sale.firstLine(order)
      await sale.edit(order, { line: { id: line, quantity: 2 } })
      await eventually(async () => (await member(ada)).points.available === 10)
      // Half of the line goes, and half of what it brought with it.
      await sale.edit(order, { line: { id: line, quantity: 1 } })
      await eventually(async () => (await member(ada)).points.available === 5)
    })

    it("a winner whose coupon has expired unused can be replaced", async () => {
      const prize = await reward(
        { kind: "percent", percent: 10, goods: { type: "all" } },
        { valid_days: 1 }
      )
      const { draw } = await post("draws", {
        name: "Draw",
        opens_at: at(-HOUR),
        closes_at: at(HOUR),
        ways: { free: true },
        alternates: 1,
        prizes: [{ name: "Ten percent", reward_id: prize, count: 1 }],
      })
      await post(`draws/${draw.id}/publish`)
      for (const email of ["ada@example.com", "bob@example.com"]) {
        await api.post(
          `/store/encore/draws/${draw.id}/entries`,
          { way: "free" },
          await customer(email)
        )
      }
      await post(`draws/${draw.id}/close`)
      await post(`draws/${draw.id}/draw`)
      const [coupon] = await encore().listCoupons({ source_type: "draw" })
      await encore().endCoupons([coupon!.id], {
        status: "expired",
        points_back: "none",
        stock_back: false,
      })
      const replaced = await post(`draws/${draw.id}/replace`, {
        place: 1,
        reason: "Didn't answer in time",
      })
      expect(replaced.draw.replaced).toHaveLength(1)

      const [second] = await encore().listCoupons({
        source_type: "draw",
        id: { $ne: coupon!.id },
      })
      await encore().updateCoupons({ id: second!.id, status: "redeemed" })
      const refused = await api
        .post(
          `/admin/encore/draws/${draw.id}/replace`,
          { place: 1, reason: "Again" },
          shop.admin
        )
        .catch((error) => error.response)
      expect(refused.status).toBe(400)
    })
  },
})
