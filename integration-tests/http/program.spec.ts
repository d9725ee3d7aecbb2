import { Modules } from "@medusajs/framework/utils"
import {
  Api,
  buy,
  fillCart,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { eventually } from "../helpers/eventually"

import { EXPIRY_LANES } from "../../src/modules/encore/ledger/expire"
import { reconcileCustomersWorkflow } from "../../src/workflows"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(120_000)

/** The answer to a call that is refused. */
async function refusal(call: Promise<unknown>) {
  const { response } = await call.then(
    () => ({ response: { status: 200, data: {} } }),
    (error) => error
  )
  return { status: response.status, ...response.data }
}

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
    })

    const adjust = (id: string, body: object, key = "key-1", more: object = {}) =>
      api.post(`/admin/encore/members/${id}/adjustments`, body, {
        headers: { ...shop.admin.headers, "Idempotency-Key": key, ...more },
      })
    const memberOf = async (email: string) => {
      const customer = await makeCustomer(getContainer(), shop, email)
      await api.get("/store/encore/me", customer)
      return customer
    }

    describe("adjusting points", () => {
      it("is an entry with its reason and who did it, once per key", async () => {
        const ada = await memberOf("ada@example.com")
        const first = await adjust(ada.id, { points: 120, reason: "Welcome back" })
        const again = await adjust(ada.id, { points: 120, reason: "Welcome back" })
        expect(first.data.entry).toMatchObject({
          kind: "adjustment",
          points: 120,
          reason: "Welcome back",
          actor_type: "user",
        })
        expect(again.data.entry.id).toBe(first.data.entry.id)
        expect(again.data.member.points.available).toBe(120)

        const taken = await adjust(ada.id, { points: -50, reason: "Mistake" }, "key-2")
        expect(taken.data.member.points.available).toBe(70)
        const list = await api.get(
          `/admin/encore/members/${ada.id}/entries`,
          shop.admin
        )
        expect(list.data).toMatchObject({ count: 2, offset: 0, limit: 20 })
      })

      it("refuses what isn't right, and changes nothing", async () => {
        const ada = await memberOf("ada@example.com")
        await adjust(ada.id, { points: 10, reason: "Start" }, "start")
        const refused = await Promise.all([
          refusal(adjust(ada.id, { points: 10 }, "a")),
          refusal(adjust(ada.id, { points: 10, reason: "  " }, "b")),
          refusal(adjust(ada.id, { points: 0, reason: "x" }, "c")),
          refusal(adjust(ada.id, { points: 1.5, reason: "x" }, "d")),
          refusal(adjust(ada.id, { points: "10", reason: "x" }, "e")),
          refusal(adjust(ada.id, { points: 1e15, reason: "x" }, "f")),
          refusal(adjust(ada.id, { points: -11, reason: "x" }, "g")),
          refusal(adjust(ada.id, { points: 5, reason: "x" }, "")),
        ])
        expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400))
        expect(
          await refusal(adjust("nobody", { points: 1, reason: "x" }, "h"))
        ).toMatchObject({ status: 404 })
        expect(
          await refusal(adjust(ada.id, { points: 11, reason: "Start" }, "start"))
        ).toMatchObject({ status: 409 })
        const { data } = await api.get(`/admin/encore/members/${ada.id}`, shop.admin)
        expect(data.member.points.available).toBe(10)
      })

      it("refuses in the caller's language", async () => {
        const ada = await memberOf("ada@example.com")
        const below = (locale: string) =>
          refusal(
            adjust(ada.id, { points: -5, reason: "x" }, "key", {
              "Accept-Language": locale,
            })
          )
        expect((await below("ru-RU,ru;q=0.9,en;q=0.5")).message).toBe(
          "У участника нет столько доступных баллов."
        )
        expect((await below("el")).message).toBe(
          "Το μέλος δεν έχει τόσους διαθέσιμους πόντους."
        )
        expect((await below("fr")).message).toBe(
          "The member doesn't have that many points available."
        )
        const unreasoned = await refusal(
          adjust(ada.id, { points: 5 }, "key", { "x-medusa-locale": "es-ES" })
        )
        expect(unreasoned.message).toMatch(/^La petición no es correcta: reason: /)
      })
    })

    describe("taking an entry back", () => {
      const reverse = (id: string, entry: string, key: string, reason = "Mistake") =>
        api.post(
          `/admin/encore/members/${id}/entries/${entry}/reversal`,
          { reason },
          { headers: { ...shop.admin.headers, "Idempotency-Key": key } }
        )
      const entryOf = async (id: string, entry: string) => {
        const path = `/admin/encore/members/${id}/entries/${entry}`
        return (await api.get(path, shop.admin)).data.entry
      }

      it("takes what is left of it, once per key, and the rest becomes debt", async () => {
        const ada = await memberOf("ada@example.com")
        const { entry } = (await adjust(ada.id, { points: 120, reason: "Gift" })).data
        await adjust(ada.id, { points: -50, reason: "Spent" }, "key-2")

        const first = await reverse(ada.id, entry.id, "back-1")
        const again = await reverse(ada.id, entry.id, "back-1")
        expect(first.data.entry).toMatchObject({
          kind: "reversal",
          points: -120,
          debt: 50,
          reason: "Mistake",
          actor_type: "user",
        })
        expect(again.data.entry.id).toBe(first.data.entry.id)
        expect(again.data.member.points).toMatchObject({ available: 0, debt: 50 })
        expect(await refusal(reverse(ada.id, entry.id, "back-2"))).toMatchObject({
          status: 400,
          message: expect.stringContaining("Nothing of this entry can be taken back"),
        })
      })

      it("is explained by the lots, from both sides", async () => {
        const ada = await memberOf("ada@example.com")
        const { entry } = (await adjust(ada.id, { points: 120, reason: "Gift" })).data
        const spent = (await adjust(ada.id, { points: -50, reason: "Spent" }, "key-2"))
          .data.entry

        expect((await entryOf(ada.id, entry.id)).history).toMatchObject({
          from: [],
          uses: [{ points: -50, entry: { id: spent.id, kind: "adjustment" } }],
          held: 0,
          reverses: null,
          reversible: 120,
        })
        expect((await entryOf(ada.id, spent.id)).history).toMatchObject({
          from: [{ points: -50, entry: { id: entry.id } }],
          uses: [],
          reversible: 0,
        })
        const back = (await reverse(ada.id, entry.id, "back-1")).data.entry
        expect((await entryOf(ada.id, back.id)).history).toMatchObject({
          from: [{ points: -70, entry: { id: entry.id } }],
          reverses: { id: entry.id },
        })
      })

      it("is of that member's own entries, with a reason, for admins", async () => {
        const ada = await memberOf("ada@example.com")
        const bob = await memberOf("bob@example.com")
        const { entry } = (await adjust(ada.id, { points: 120, reason: "Gift" })).data

        expect(await refusal(reverse(bob.id, entry.id, "back-1"))).toMatchObject({
          status: 404,
          message: "There is no such entry.",
        })
        expect(await refusal(reverse(ada.id, entry.id, "back-1", " "))).toMatchObject({
          status: 400,
        })
        const path = `/admin/encore/members/${ada.id}/entries/${entry.id}`
        expect(await refusal(api.get(path))).toMatchObject({ status: 401 })
        expect((await entryOf(ada.id, entry.id)).history.reversible).toBe(120)
      })
    })

    describe("members", () => {
      it("are searched, filtered, sorted and paged", async () => {
        await publishRule(api, shop)
        const ada = await memberOf("ada@example.com")
        const bob = await memberOf("bob@example.com")
        await memberOf("cleo@example.com")
        await adjust(bob.id, { points: 500, reason: "x" })
        await buy(api, shop, ada)
        await eventually(
          async () =>
            (await api.get(`/admin/encore/members/${ada.id}`, shop.admin)).data.member
              .purchases.count === 1
        )
        const list = async (query: string) => {
          const { data } = await api.get(`/admin/encore/members?${query}`, shop.admin)
          return [data.count, ...data.members.map((m: { email: string }) => m.email[0])]
        }
        expect(await list("order=email")).toEqual([3, "a", "b", "c"])
        expect(await list("order=-available")).toEqual([3, "b", "a", "c"])
        expect(await list("order=email&limit=1&offset=1")).toEqual([3, "b"])
        expect(await list("q=CLEO")).toEqual([1, "c"])
        expect(await list("q=%25")).toEqual([0])
        expect(await list("stage=first_purchase")).toEqual([1, "a"])
        expect(
          await list("stage[]=first_purchase&stage[]=first_contact&order=-email")
        ).toEqual([3, "c", "b", "a"])
        expect(await list("health=active")).toEqual([1, "a"])
        expect(
          await refusal(api.get("/admin/encore/members?order=password", shop.admin))
        ).toMatchObject({ status: 400 })
        expect(
          await refusal(api.get("/admin/encore/members?limit=100000", shop.admin))
        ).toMatchObject({ status: 400 })
      })

      it("are the accounts that were there before the plugin, too", async () => {
        const customers = getContainer().resolve(Modules.CUSTOMER)
        const created = await customers.createCustomers([
          { email: "old@example.com", first_name: "Old", has_account: true },
          { email: "guest@example.com", has_account: false },
        ])
        await reconcileCustomersWorkflow(getContainer()).run({
          input: { page_size: 1 },
        })
        await reconcileCustomersWorkflow(getContainer()).run({
          input: { page_size: 1 },
        })
        const { data } = await api.get("/admin/encore/members", shop.admin)
        expect(data.members).toEqual([
          expect.objectContaining({
            customer_id: created[0]!.id,
            name: "Old",
            stage: "first_contact",
          }),
        ])
      })

      it("are for admins only", async () => {
        const ada = await memberOf("ada@example.com")
        for (const as of [shop.store, ada]) {
          expect(await refusal(api.get("/admin/encore/members", as))).toMatchObject({
            status: 401,
          })
        }
        expect(await refusal(api.get("/store/encore/me", shop.store))).toMatchObject({
          status: 401,
        })
      })
    })

    describe("a cart", () => {
      it("is shown to its own customer only", async () => {
        const ada = await memberOf("ada@example.com")
        const eve = await memberOf("eve@example.com")
        const cart = await fillCart(api, shop, ada)
        expect((await api.get(`/store/carts/${cart}/encore`, ada)).status).toBe(200)
        const asOthers = await Promise.all([
          refusal(api.get(`/store/carts/${cart}/encore`, eve)),
          refusal(api.get(`/store/carts/${cart}/encore`, shop.store)),
          refusal(api.get("/store/carts/cart_unknown/encore", ada)),
        ])
        for (const refused of asOthers) {
          expect(refused).toMatchObject({
            status: 404,
            type: "not_found",
            message: "There is no such cart.",
          })
        }
      })
    })

    describe("an earning rule", () => {
      it("is a draft, then in force, then archived; each edit a version", async () => {
        const id = await publishRule(api, shop)
        const program = async () =>
          (await api.get("/store/encore/program", shop.store)).data.program
        expect((await program()).ways_to_earn).toEqual([
          {
            id,
            name: "One point a dollar",
            description:
              "1 point for every $1.00 you spend · 1 point for every €1.00 you spend",
          },
        ])

        const { data } = await api.post(
          `/admin/encore/earning-rules/${id}`,
          {
            definition: {
              trigger: "order_placed",
              effect: {
                type: "per_amount",
                rates: [{ currency_code: "USD", points: 3, per: 2 }],
              },
            },
          },
          shop.admin
        )
        expect(data.earning_rule).toMatchObject({ version: 2, status: "published" })
        expect((await program()).ways_to_earn[0].description).toBe(
          "3 points for every $2.00 you spend"
        )

        await api.post(`/admin/encore/earning-rules/${id}/archive`, {}, shop.admin)
        expect((await program()).ways_to_earn).toEqual([])
        expect(
          await refusal(
            api.post(`/admin/encore/earning-rules/${id}`, { name: "New" }, shop.admin)
          )
        ).toMatchObject({ status: 400 })
        expect(
          await refusal(api.delete(`/admin/encore/earning-rules/${id}`, shop.admin))
        ).toMatchObject({ status: 400 })
      })

      it("that makes no sense is refused", async () => {
        const rule = (effect: object) => ({
          name: "Rule",
          definition: {
            trigger: "order_placed",
            effect: { type: "per_amount", ...effect },
          },
        })
        const bad = [
          {},
          { name: "Rule" },
          rule({ rates: [] }),
          rule({ rates: [{ currency_code: "dollars", points: 1, per: 1 }] }),
          rule({ rates: [{ currency_code: "usd", points: -1, per: 1 }] }),
          rule({ rates: [{ currency_code: "usd", points: 1, per: 0 }] }),
          // next to nothing, and beyond all numbers: what earns without end
          rule({ rates: [{ currency_code: "usd", points: 1, per: 1e-300 }] }),
          rule({ rates: [{ currency_code: "usd", points: 1e400, per: 1 }] }),
          rule({
            rates: [
              { currency_code: "usd", points: 1, per: 1 },
              { currency_code: "USD", points: 2, per: 1 },
            ],
          }),
        ]
        for (const body of bad) {
          expect(
            await refusal(api.post("/admin/encore/earning-rules", body, shop.admin))
          ).toMatchObject({ status: 400, type: "invalid_data" })
        }
      })
    })

    describe("settings", () => {
      it("change in part, and new stage rules reach everybody", async () => {
        const ada = await memberOf("ada@example.com")
        await buy(api, shop, ada)
        const stage = async () =>
          (await api.get(`/admin/encore/members/${ada.id}`, shop.admin)).data.member
            .stage
        await eventually(async () => (await stage()) === "first_purchase")

        const { data } = await api.post(
          "/admin/encore/settings",
          {
            points_name: "Stars",
            stages: [
              { stage: "first_contact", min_purchases: 0 },
              { stage: "first_purchase", min_purchases: 1 },
              { stage: "repeat_contact", min_purchases: 1 },
              { stage: "loyalty", min_purchases: 1 },
            ],
          },
          shop.admin
        )
        expect(data.settings).toMatchObject({
          points_name: "Stars",
          earning: {
            maturity: { event: "placed", days: 0 },
            expiry: { type: "never" },
          },
        })
        await eventually(async () => (await stage()) === "loyalty")
        expect(
          (await api.get("/store/encore/program", shop.store)).data.program.points_name
        ).toBe("Stars")
      })

      it("that contradict themselves are refused whole", async () => {
        const bad = [
          { points_name: "" },
          { earning: { maturity: { days: -1 } } },
          { stages: [] },
          { rhythm: { at_risk_after: 5, lapsed_after: 2 } },
        ]
        for (const body of bad) {
          expect(
            await refusal(api.post("/admin/encore/settings", body, shop.admin))
          ).toMatchObject({ status: 400 })
        }
        const { data } = await api.get("/admin/encore/settings", shop.admin)
        expect(data.settings.points_name).toBe("Points")
      })

      it("make points wait, become available, and end", async () => {
        await api.post(
          "/admin/encore/settings",
          { earning: { maturity: { days: 14 }, expiry: { days: 365 } } },
          shop.admin
        )
        await publishRule(api, shop)
        const ada = await memberOf("ada@example.com")
        await buy(api, shop, ada)
        const points = async () =>
          (await api.get("/store/encore/me", ada)).data.member.points
        await eventually(async () => (await points()).pending > 0)
        const waiting = await points()
        expect(waiting).toMatchObject({
          available: 0,
          pending: 27,
          next_pending: { points: 27 },
        })
        const days = (Date.parse(waiting.next_pending.at) - Date.now()) / 86_400_000
        expect(days).toBeCloseTo(14, 1)

        const encore = getContainer().resolve("encore")
        const inTwoWeeks = new Date(Date.now() + 15 * 24 * 60 * 60 * 1000)
        expect(await encore.maturePoints(inTwoWeeks)).toBe(1)
        expect(await encore.maturePoints(inTwoWeeks)).toBe(0)
        const matured = await points()
        expect(matured).toMatchObject({ available: 27, pending: 0, next_pending: null })
        expect(matured.next_expiry).toMatchObject({ points: 27 })

        const inAYear = new Date(Date.now() + 380 * 24 * 60 * 60 * 1000)
        const expire = async (at: Date) =>
          (
            await Promise.all(
              EXPIRY_LANES.map((lane) => encore.expirePoints(at, 10, lane))
            )
          ).flat()
        expect(await expire(inTwoWeeks)).toEqual([])
        expect(await expire(inAYear)).toMatchObject([{ points: 27, lots: 1 }])
        expect(await expire(inAYear)).toEqual([])
        expect(await points()).toMatchObject({ available: 0, next_expiry: null })
        expect(await encore.verifyLedger()).toMatchObject({ ok: true })
      })
    })
  },
})
