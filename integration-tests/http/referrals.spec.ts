import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import {
  accountForOrdersWorkflow,
  eraseCustomersWorkflow,
  settleReferralsWorkflow,
} from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import { Gateway, GATEWAY_PROVIDER } from "../helpers/gateway"
import {
  Api,
  buy,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  readyToPay,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(120_000)

const SHOP_URL = "https://shop.example.com/start?from=mail"
const DEVICE = "0123456789abcdef0123456789abcdef"

/** Another street than everybody else's. */
const ELSEWHERE = { address_1: "9 Side Street" }

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const sale = () => afterSale(api, shop, getContainer)

    /** Gives so many points where it is granted. */
    const reward = async (name: string, points: number) =>
      (
        await encore().createRewards({
          name,
          kind: "points",
          terms: { kind: "points", points },
          translations: { es: { name: `${name} (es)`, description: null } },
          audience: {},
          status: "published",
        })
      ).id
    const set = (referral: object, others: object = {}) =>
      api.post("/admin/encore/settings", { ...others, referral }, shop.admin)
    const after = (days: number) => ({
      earning: { maturity: { event: "placed", days } },
    })
    const switchOn = async (more: object = {}, others: object = after(0)) =>
      set(
        {
          enabled: true,
          shop_url: SHOP_URL,
          advocate: { reward_id: await reward("Thank you", 500) },
          friend: {
            welcome_reward_id: await reward("Welcome", 50),
            reward_id: await reward("First order", 70),
          },
          ...more,
        },
        others
      )

    type Shopper = { id: string; code: string } & Headers
    const shopper = async (email: string): Promise<Shopper> => {
      const made = await makeCustomer(getContainer(), shop, email)
      const { data } = await api.get("/store/encore/me", made)
      return { ...made, code: data.member.referral_code }
    }
    const points = async (of: { id: string }): Promise<number> => {
      const { data } = await api.get(`/admin/encore/members/${of.id}`, shop.admin)
      const { available, pending, debt } = data.member.points
      return available + pending - debt
    }
    const bring = (friend: Headers, code: string, more: object = {}) =>
      api.post("/store/encore/referrals", { code, ...more }, friend)
    const referrals = async (query = "") =>
      (await api.get(`/admin/encore/referrals?${query}`, shop.admin)).data
    const referralOf = async (friend: { id: string }) =>
      (await referrals(`friend=${friend.id}`)).referrals[0]
    const becomes = (friend: { id: string }, status: string) =>
      eventually(async () => {
        const referral = await referralOf(friend)
        return referral?.status === status && referral
      })
    const order = (friend: Headers, more: object = {}) =>
      buy(api, shop, friend, { address: ELSEWHERE, ...more })
    const refusal = async (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({
          status: response.status as number,
          message: response.data.message as string,
        })
      )
    const decide = (id: string, decision: string, reason = "Looked into it") =>
      api.post(`/admin/encore/referrals/${id}/${decision}`, { reason }, shop.admin)
    const settle = () => settleReferralsWorkflow(getContainer()).run({ input: {} })
    /** Lets the time of a maturing referral come. */
    const ripen = async (id: string) => {
      const past = new Date(Date.now() - 1000)
      await encore().updateReferrals({ id, matures_at: past, due_at: past })
      await settle()
    }
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    let ada: Shopper
    let bob: Shopper

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await shopper("ada@example.com")
      bob = await shopper("bob@example.com")
    })

    describe("a friend's way", () => {
      it("leads from the link to rewards for both, once the order has matured", async () => {
        await switchOn({}, after(14))
        const { data: mine } = await api.get("/store/encore/me/referrals", ada)
        expect(mine.program).toMatchObject({
          code: ada.code,
          link: expect.stringContaining(`/encore/r/${ada.code}?lang=en`),
          friend: { welcome: ["Welcome"], rewards: ["First order"] },
          advocate: { rewards: ["Thank you"] },
        })

        const { data } = await bring(bob, ada.code.toLowerCase())
        expect(data.referral).toMatchObject({ status: "pending" })
        await eventually(async () => (await points(bob)) === 50)

        const placed = await order(bob)
        const maturing = await becomes(bob, "maturing")
        expect(maturing).toMatchObject({
          order: { id: placed, currency_code: "usd" },
          advocate: { customer_id: ada.id },
          suspicions: [],
        })
        const days =
          (new Date(maturing.matures_at).getTime() - Date.now()) / (24 * 3600 * 1000)
        expect(days).toBeGreaterThan(13.9)
        expect(days).toBeLessThan(14.1)
        await settle()
        expect([await points(ada), await points(bob)]).toEqual([0, 50])

        await ripen(maturing.id)
        expect(await referralOf(bob)).toMatchObject({ status: "rewarded" })
        expect([await points(ada), await points(bob)]).toEqual([500, 120])

        const { data: told } = await api.get("/store/encore/me/referrals", ada)
        expect(told).toMatchObject({
          count: 1,
          counts: { pending: 0, rewarded: 1 },
          referrals: [{ status: "rewarded", friend: "A." }],
        })
        expect(JSON.stringify(told)).not.toMatch(/lovelace|bob@/i)
        await sound()
      })

      it("has one reward after fifty events", async () => {
        await switchOn()
        await Promise.all(
          Array.from({ length: 10 }, () =>
            refusal(bring(bob, ada.code)).then(({ status }) => expect(status).toBe(200))
          )
        )
        const placed = await order(bob)
        await becomes(bob, "rewarded")
        const { id } = await referralOf(bob)
        const bus = sale()
        for (let n = 0; n < 25; n++) {
          await bus.emit("encore.order_placed", { id: placed })
          await bus.emit("encore.referral_changed", { referral_id: id })
        }
        await Promise.all([
          accountForOrdersWorkflow(getContainer()).run({
            input: { order_ids: [placed] },
          }),
          settle(),
          settle(),
        ])
        expect((await referrals()).count).toBe(1)
        expect([await points(ada), await points(bob)]).toEqual([500, 120])
        await sound()
      })

      it("keeps the code that a guest's cart or a sign-up carries along", async () => {
        await switchOn()
        const metadata = { encore_referral_code: ada.code, encore_device: DEVICE }
        await order(bob, { metadata })
        await becomes(bob, "rewarded")

        const eve = await shopper("eve@example.com")
        await api.post(
          "/store/customers/me",
          { metadata: { encore_referral_code: ada.code } },
          eve
        )
        await becomes(eve, "pending")
      })

      it("is the first that was gone: nobody is brought twice, or by themselves", async () => {
        await switchOn()
        const eve = await shopper("eve@example.com")
        await bring(bob, ada.code)
        expect(await refusal(bring(bob, eve.code))).toEqual({
          status: 400,
          message:
            "You have come by another invitation already; there can only be one.",
        })
        expect(await refusal(bring(ada, ada.code))).toMatchObject({ status: 400 })
        expect(await refusal(bring(eve, "NOBODYSCODE"))).toMatchObject({ status: 404 })
        expect(await refusal(bring(shop.store, ada.code))).toMatchObject({
          status: 401,
        })
        expect(await refusal(bring(eve, "", {}))).toMatchObject({ status: 400 })
        expect((await referrals()).count).toBe(1)
      })

      it("isn't there while the shop has no referral program", async () => {
        expect(await refusal(bring(bob, ada.code))).toMatchObject({ status: 404 })
        const { data } = await api.get("/store/encore/me/referrals", ada)
        expect(data).toMatchObject({ program: null, referrals: [] })
        expect(await refusal(set({ enabled: true }))).toMatchObject({
          status: 400,
          message: expect.stringContaining("shop_url"),
        })
      })
    })

    describe("the friend's order", () => {
      it("takes the rewards back when it is canceled", async () => {
        await switchOn()
        await bring(bob, ada.code)
        const placed = await order(bob)
        await becomes(bob, "rewarded")
        await sale().cancel(placed)
        const reversed = await becomes(bob, "reversed")
        expect(reversed).toMatchObject({
          cause: "order_canceled",
          cause_explanation: "The friend's order was canceled.",
        })
        await eventually(async () => (await points(ada)) === 0)
        expect(await points(bob)).toBe(0)
        await settle()
        expect(await points(ada)).toBe(0)
        // What has ended doesn't begin again.
        await order(bob)
        await settle()
        expect(await referralOf(bob)).toMatchObject({ status: "reversed" })
        await sound()
      })

      it("stands by what is left of it, down to the minimum", async () => {
        await switchOn({ min_spend: [{ currency_code: "usd", amount: 50 }] })
        await bring(bob, ada.code)
        await order(bob, { quantity: 1 })
        const placed = await order(bob, { quantity: 3 })
        expect(await becomes(bob, "rewarded")).toMatchObject({ order: { id: placed } })

        const after = sale()
        await after.fulfill(placed)
        const line = await after.firstLine(placed)
        await after.takeBack(placed, line, 1)
        await eventually(
          async () => (await referralOf(bob)).order.net < 60 && (await settle())
        )
        expect(await referralOf(bob)).toMatchObject({ status: "rewarded" })
        expect(await points(ada)).toBe(500)

        await after.takeBack(placed, line, 1)
        expect(await becomes(bob, "reversed")).toMatchObject({ cause: "below_minimum" })
        await eventually(async () => (await points(ada)) === 0)
        await sound()
      })

      it("gives way to the next, when it is lost before its time", async () => {
        await switchOn({}, after(14))
        await bring(bob, ada.code)
        const first = await order(bob)
        await becomes(bob, "maturing")
        await sale().cancel(first)
        await becomes(bob, "pending")
        const second = await order(bob)
        expect(await becomes(bob, "maturing")).toMatchObject({ order: { id: second } })
        expect(await points(ada)).toBe(0)
      })

      it("waits for its money where the program does", async () => {
        await switchOn({}, { earning: { maturity: { event: "captured", days: 0 } } })
        await bring(bob, ada.code)
        const placed = await order(bob)
        const waiting = await becomes(bob, "maturing")
        expect(waiting.matures_at).toBeNull()
        await sale().fulfill(placed)
        await encore().updateReferrals({ id: waiting.id, due_at: new Date(0) })
        await settle()
        await becomes(bob, "rewarded")
      })
    })

    describe("the guards", () => {
      it("refuse the same mailbox and whoever has bought, and don't say why", async () => {
        await switchOn()
        const sentence = "This invitation can't be used with your account."
        const again = await shopper("ada+second@example.com")
        expect(await refusal(bring(again, ada.code))).toEqual({
          status: 400,
          message: sentence,
        })
        await order(bob)
        await eventually(async () => {
          const { data } = await api.get(`/admin/encore/members/${bob.id}`, shop.admin)
          return data.member.purchases.count === 1
        })
        expect(await refusal(bring(bob, ada.code))).toEqual({
          status: 400,
          message: sentence,
        })
        const { referrals: kept } = await referrals("status=rejected")
        expect(kept.map((each: any) => each.suspicions[0].guard).sort()).toEqual([
          "email",
          "existing_customer",
        ])
        expect([await points(ada), await points(again)]).toEqual([0, 0])
      })

      it("hold back who comes with the advocate's device", async () => {
        await switchOn()
        await api.get("/store/encore/me/referrals", {
          headers: { ...ada.headers, "x-encore-device": DEVICE },
        })
        const { data } = await bring(bob, ada.code, { device_id: DEVICE })
        expect(data.referral.status).toBe("pending")
        await order(bob)
        await settle()
        expect(await referralOf(bob)).toMatchObject({
          status: "pending_review",
          suspicions: [{ guard: "device", severity: "review" }],
        })
        expect([await points(ada), await points(bob)]).toEqual([0, 0])

        // Two friends of one advocate on one device, too.
        const eve = await shopper("eve@example.com")
        const dan = await shopper("dan@example.com")
        const other = DEVICE.split("").reverse().join("")
        await bring(eve, ada.code, { device_id: other })
        await bring(dan, ada.code, { device_id: other })
        expect(await referralOf(eve)).toMatchObject({ status: "pending" })
        expect(await referralOf(dan)).toMatchObject({ status: "pending_review" })
        const [device] = await encore().listMemberDevices({}, { take: 1 })
        expect(device!.hash).toMatch(/^[0-9a-f]{64}$/)
      })

      it("hold back too many friends at once", async () => {
        await switchOn({ velocity: { referrals: 2, hours: 1 } })
        const friends = [bob]
        for (const name of ["eve", "dan"]) {
          friends.push(await shopper(`${name}@example.com`))
        }
        for (const friend of friends) {
          await bring(friend, ada.code)
        }
        expect((await referrals("status=pending_review")).referrals).toMatchObject([
          {
            friend: { customer_id: friends[2]!.id },
            suspicions: [{ guard: "velocity" }],
          },
        ])
      })

      it("hold back an order to the advocate's address", async () => {
        await switchOn()
        await order(ada, { address: { address_1: "Side Street, 9" } })
        await bring(bob, ada.code)
        await order(bob)
        expect(await becomes(bob, "pending_review")).toMatchObject({
          suspicions: [
            {
              guard: "address",
              explanation:
                "The friend's order names an address of the advocate's orders.",
            },
          ],
        })
        expect(await points(ada)).toBe(0)
      })

      it("hold back an order paid with the advocate's card", async () => {
        await switchOn()
        const gateway = await Gateway.open()
        const pay = async (as: Headers, address: object) => {
          const cart = await fillCart(api, shop, as, { address })
          await readyToPay(api, cart, as, {
            provider_id: GATEWAY_PROVIDER,
            data: {
              gateway: gateway.url,
              latest_charge: {
                payment_method_details: { card: { fingerprint: "Xt5EWLLDS7FJjR1c" } },
              },
            },
          })
          await api.post(`/store/carts/${cart}/complete`, {}, as)
        }
        try {
          await pay(ada, {})
          await bring(bob, ada.code)
          await pay(bob, ELSEWHERE)
          expect(await becomes(bob, "pending_review")).toMatchObject({
            suspicions: [{ guard: "payment" }],
          })
        } finally {
          await gateway.close()
        }
      })

      it("leave what the shop has switched off", async () => {
        await switchOn({ guards: { email: "off", address: "off" } })
        const again = await shopper("ada+second@example.com")
        await order(ada)
        await bring(again, ada.code)
        await order(again)
        await becomes(again, "rewarded")
      })

      it("reward an advocate as often as the shop likes", async () => {
        await switchOn({ limit: { rewards: 1, days: 30 } })
        const eve = await shopper("eve@example.com")
        await bring(bob, ada.code)
        await bring(eve, ada.code)
        await order(bob)
        await becomes(bob, "rewarded")
        await order(eve)
        expect(await becomes(eve, "rewarded")).toMatchObject({ limited: true })
        expect([await points(ada), await points(eve)]).toEqual([500, 120])
      })
    })

    describe("an admin", () => {
      const hold = async () => {
        await switchOn({ velocity: { referrals: 1, hours: 1 } })
        const eve = await shopper("eve@example.com")
        await bring(eve, ada.code)
        await bring(bob, ada.code)
        await order(bob)
        await settle()
        return (await referralOf(bob)).id as string
      }

      it("approves what was held back, with a reason", async () => {
        const id = await hold()
        expect(await points(bob)).toBe(0)
        expect(
          await refusal(
            api.post(`/admin/encore/referrals/${id}/approve`, {}, shop.admin)
          )
        ).toMatchObject({ status: 400 })
        const { data } = await decide(id, "approve", "A class reunion")
        expect(data.referral).toMatchObject({ reason: "A class reunion" })
        await becomes(bob, "rewarded")
        await decide(id, "approve", "Again")
        expect([await points(ada), await points(bob)]).toEqual([500, 120])
        const { data: audit } = await api.get(
          `/admin/encore/changes?object_type=referral&object_id=${id}`,
          shop.admin
        )
        expect(audit.changes.map((change: any) => change.action)).toEqual(
          expect.arrayContaining(["created", "approved", "updated"])
        )
      })

      it("lets an order pass that was held back, which is rewarded soon", async () => {
        await switchOn()
        await order(ada)
        await bring(bob, ada.code)
        await order(bob)
        const { id } = await becomes(bob, "pending_review")
        await decide(id, "approve", "They share an office")
        await becomes(bob, "rewarded")
        expect([await points(ada), await points(bob)]).toEqual([500, 120])
      })

      it("rejects, takes a reward back, and lets it count after all", async () => {
        await switchOn({}, after(14))
        await bring(bob, ada.code)
        await eventually(async () => (await points(bob)) === 50)
        const { id } = await referralOf(bob)
        await decide(id, "reject", "Staff")
        await eventually(async () => (await points(bob)) === 0)
        await order(bob)
        await settle()
        expect(await referralOf(bob)).toMatchObject({ status: "rejected" })
        await decide(id, "approve", "Not staff")
        await becomes(bob, "maturing")
        await eventually(async () => (await points(bob)) === 50)
        await ripen(id)
        expect([await points(ada), await points(bob)]).toEqual([500, 120])

        await decide(id, "reject", "Staff indeed")
        await becomes(bob, "reversed")
        await eventually(async () => (await points(ada)) === 0)
        expect(await points(bob)).toBe(0)
        expect(await refusal(decide(id, "approve"))).toMatchObject({ status: 400 })
        await sound()
      })

      it("decides on several at once, all of them or none", async () => {
        const id = await hold()
        const [eve] = (await referrals("q=eve@")).referrals
        const several = (ids: string[], decision: string) =>
          api.post(
            "/admin/encore/referrals/decisions",
            { ids, decision, reason: "One school" },
            shop.admin
          )
        expect(await refusal(several([id, eve.id], "approve"))).toMatchObject({
          status: 400,
        })
        expect(await referralOf(bob)).toMatchObject({ status: "pending_review" })
        expect(await refusal(several([id, "encref_none"], "reject"))).toMatchObject({
          status: 404,
        })
        await several([id, eve.id], "reject")
        expect((await referrals("status=rejected")).count).toBe(2)
        expect((await referrals("status=pending&status=rewarded")).count).toBe(0)
        expect((await referrals(`advocate=${ada.id}`)).count).toBe(2)
      })
    })

    describe("people", () => {
      const merge = (into: { id: string }, from: { id: string }) =>
        api
          .get(`/admin/encore/members/${from.id}`, shop.admin)
          .then(({ data }) =>
            api.post(
              `/admin/encore/members/${into.id}/merge`,
              { member_id: data.member.id, reason: "Same person" },
              shop.admin
            )
          )

      it("take their referrals along when they are merged, and back", async () => {
        await switchOn({}, after(14))
        const eve = await shopper("eve@example.com")
        await bring(bob, ada.code)
        await order(bob)
        const { id } = await becomes(bob, "maturing")
        const before = (await api.get(`/admin/encore/members/${bob.id}`, shop.admin))
          .data
        await merge(eve, bob)
        expect(await referralOf(eve)).toMatchObject({ id, status: "maturing" })
        await api.post(
          `/admin/encore/members/${before.member.id}/unmerge`,
          { reason: "Two people" },
          shop.admin
        )
        expect(await referralOf(bob)).toMatchObject({ id, status: "maturing" })

        // One person on both sides is nobody's friend, for as long as they are one.
        await merge(ada, bob)
        const { referrals: own } = await referrals("status=rejected")
        expect(own).toMatchObject([{ id, cause: "same_person" }])
        await api.post(
          `/admin/encore/members/${before.member.id}/unmerge`,
          { reason: "Two people" },
          shop.admin
        )
        await becomes(bob, "maturing")
      })

      it("are forgotten with their devices, and the referral stands", async () => {
        await switchOn()
        await bring(bob, ada.code, { device_id: DEVICE })
        await order(bob)
        const { id } = await becomes(bob, "rewarded")
        await removeCustomerAccountWorkflow(getContainer()).run({
          input: { customerId: bob.id },
        })
        await eraseCustomersWorkflow(getContainer()).run({
          input: { customer_ids: [bob.id] },
        })
        expect(await encore().listMemberDevices({})).toEqual([])
        const { referrals: left } = await referrals()
        expect(left).toMatchObject([
          { id, status: "rewarded", friend: { name: null, email: null } },
        ])
        expect(await points(ada)).toBe(500)
      })
    })

    describe("the page of a link", () => {
      const page = (path: string, headers: Record<string, string> = {}) =>
        axios
          .get(path, { headers, validateStatus: () => true })
          .then(({ status, data, headers: got }: any) => ({
            status,
            data: String(data),
            got,
          }))

      it("shows networks what to preview, in the language of the visitor", async () => {
        await switchOn({
          share: [
            {
              locale: "es",
              title: `Únete "ya" <script>alert(1)</script>`,
              text: `Té & 'más' "><img src=x onerror=alert(1)>`,
              image_url: `https://shop.example.com/a.png?"onload="alert(1)`,
            },
          ],
        })
        const { status, data, got } = await page(`/encore/r/${ada.code}`, {
          "accept-language": "es-ES",
        })
        expect(status).toBe(200)
        expect(got["content-type"]).toContain("text/html")
        expect(got["content-security-policy"]).toContain("default-src 'none'")
        expect(got["set-cookie"]).toBeUndefined()
        expect(data).toContain('<html lang="es">')
        expect(data).toContain(
          '<meta property="og:title" content="Únete &quot;ya&quot; &lt;script&gt;alert(1)&lt;/script&gt;" />'
        )
        expect(data).toContain('property="og:locale" content="es_ES"')
        expect(data).toMatch(/name="twitter:card"\s+content="summary_large_image"/)
        expect(data).toContain("https://shop.example.com/start?from=mail&amp;ref=")
        expect(data).not.toMatch(/<script|<img src=x|"onload="/)
        expect(data).not.toMatch(/ada@|lovelace/i)

        // Robots say no language: the link does.
        const robot = await page(`/encore/r/${ada.code.toLowerCase()}?lang=el`)
        expect(robot.data).toContain('<html lang="el">')
        expect(robot.data).toContain(`ref=${ada.code}`)
      })

      it("is friendly where the code is nobody's, or the program is over", async () => {
        await switchOn()
        const unknown = await page("/encore/r/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        expect(unknown.status).toBe(404)
        expect(unknown.data).toContain(SHOP_URL)
        expect(unknown.data).not.toMatch(/<script|og:title|[?;]ref=/)
        await set({ enabled: false })
        expect((await page(`/encore/r/${ada.code}`)).status).toBe(404)
      })

      it("doesn't let anybody try codes", async () => {
        await switchOn()
        const tries = await Promise.all(
          Array.from({ length: 40 }, (_, n) => page(`/encore/r/CODE${n}`))
        )
        expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
        const blocked = await page(`/encore/r/${ada.code}`)
        expect(blocked.status).toBe(429)
        expect(Number(blocked.got["retry-after"])).toBeGreaterThan(0)

        const account = await Promise.all(
          Array.from({ length: 25 }, (_, n) => refusal(bring(bob, `CODE${n}`)))
        )
        expect(account.filter(({ status }) => status === 429)).toHaveLength(5)
      })
    })
  },
})
