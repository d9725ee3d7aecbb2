import { createHmac } from "node:crypto"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import watchComplaints from "../../src/jobs/watch-complaints"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { SYSTEM } from "../../src/modules/encore/audit/record"
import { hashOf } from "../../src/modules/encore/feedback/complaints/take-step"
import { EncoreEvents } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { Api, buy, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(180_000)

const HOUR = 3_600_000

const ANSWER = {
  admission: "We packed your record badly.",
  explanation: "The new boxes are too large.",
  proposal: "You get a new one and points.",
}

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64"
)

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      // A customer's member is made by their event.
      await eventually(() => encore().findCustomerMember(ada.id))
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const refusal = async (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status, ...response.data })
      )
    const complain = async (body: object = {}, as: Headers = ada) =>
      (
        await api.post(
          "/store/encore/complaints",
          { category: "delivery", message: "It came broken.", ...body },
          as
        )
      ).data.complaint
    const admin = async (path: string, body: object = {}, key?: string) =>
      (
        await api.post(`/admin/encore/complaints${path}`, body, {
          headers: {
            ...shop.admin.headers,
            ...(key ? { "Idempotency-Key": key } : {}),
          },
        })
      ).data.complaint
    const detail = async (id: string) =>
      (await api.get(`/admin/encore/complaints/${id}`, shop.admin)).data.complaint
    const own = async (id: string, as: Headers = ada) =>
      (await api.get(`/store/encore/complaints/${id}`, as)).data.complaint
    const settings = (complaints: object) =>
      api.post("/admin/encore/settings", { complaints }, shop.admin)
    const member = async (id = ada.id) =>
      (await api.get(`/admin/encore/members/${id}`, shop.admin)).data.member
    const makeReward = async () => {
      const { reward } = (
        await api.post(
          "/admin/encore/rewards",
          { name: "Ten off", terms: { kind: "percent", percent: 10 } },
          shop.admin
        )
      ).data
      await api.post(`/admin/encore/rewards/${reward.id}/publish`, {}, shop.admin)
      return reward
    }
    const heard = (name: string) => {
      const events: Record<string, unknown>[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe(name, async ({ data }) => {
          events.push(data as Record<string, unknown>)
        })
      return events
    }
    const token = (seconds = 60) => {
      const { http } = getContainer().resolve(
        ContainerRegistrationKeys.CONFIG_MODULE
      ).projectConfig
      const body = `${Date.now() - seconds * 1000}.${Math.random()}`.replace(/0\./, "")
      return `${body}.${createHmac("sha256", `encore-form:${String(http.jwtSecret)}`)
        .update(body)
        .digest("base64url")}`
    }
    const form = (body: object) =>
      api.post(
        "/store/encore/feedback",
        { message: "More records, please.", token: token(), ...body },
        shop.store
      )

    it("goes from the customer's words to a settled complaint, with points and a coupon", async () => {
      const opened = heard(EncoreEvents.COMPLAINT_OPENED)
      const resolved = heard(EncoreEvents.COMPLAINT_RESOLVED)
      const orderId = await buy(api, shop, ada)
      const complaint = await complain({ order_id: orderId })
      expect(complaint).toMatchObject({
        reference: expect.stringMatching(/^C-\d+$/),
        status: "open",
        order_id: orderId,
        category_name: "Delivery",
        acknowledge_by: expect.any(String),
        resolve_by: expect.any(String),
        messages: [{ from: "customer", text: "It came broken." }],
      })
      await eventually(async () => opened.length === 1)
      expect(opened[0]).toMatchObject({
        complaint_id: complaint.id,
        reference: complaint.reference,
        source: "shop",
      })
      expect((await member()).complaints).toEqual({ open: 1, total: 1 })

      const acknowledged = await admin(`/${complaint.id}/acknowledge`)
      expect(acknowledged).toMatchObject({
        status: "acknowledged",
        acknowledge_used: 0,
        clocks: { acknowledge: { overdue: false } },
      })
      await admin(`/${complaint.id}/messages`, {
        message: "Ask the packers.",
        kind: "note",
      })
      const paused = await admin(`/${complaint.id}/pause`, {
        reason: "A photograph would help",
      })
      expect(paused).toMatchObject({
        status: "waiting",
        resolve_by: null,
        due_at: null,
      })
      await api.post(
        `/store/encore/complaints/${complaint.id}/messages`,
        { message: "Here it is." },
        ada
      )
      const resumed = await detail(complaint.id)
      expect(resumed).toMatchObject({
        status: "in_progress",
        resolve_by: expect.any(String),
      })
      expect(resumed.messages.map((m: { text: string }) => m.text)).toEqual([
        "It came broken.",
        "Ask the packers.",
        "Here it is.",
      ])
      expect((await own(complaint.id)).messages).toHaveLength(2)

      const reward = await makeReward()
      await admin(
        `/${complaint.id}/remedies`,
        { kind: "points", points: 200 },
        "points"
      )
      const remedied = await admin(
        `/${complaint.id}/remedies`,
        { kind: "coupon", reward_id: reward.id },
        "coupon"
      )
      const [points, coupon] = remedied.remedies
      expect(points).toMatchObject({ points: 200, status: "done" })
      const entry = await encore().retrievePointEntry(points.entry_id)
      expect(entry).toMatchObject({
        points: 200,
        kind: "adjustment",
        source_type: "complaint",
        source_id: complaint.id,
      })
      const issued = await eventually(async () => {
        const found = await encore().retrieveCoupon(coupon.coupon_id)
        return found.status === "issued" && found
      })
      expect(issued).toMatchObject({ reward_id: reward.id, source_type: "complaint" })

      expect(
        await refusal(admin(`/${complaint.id}/resolve`, { admission: "Sorry." }))
      ).toMatchObject({ status: 400 })
      const answered = await admin(`/${complaint.id}/resolve`, {
        ...ANSWER,
        root_cause: "packaging",
      })
      expect(answered).toMatchObject({
        status: "resolved",
        root_cause: "packaging",
        resolve_used: 0,
        due_at: null,
      })
      expect((await own(complaint.id)).answer).toEqual(ANSWER)
      await eventually(async () => resolved.length === 1)

      await settle(complaint.id, "a-token")
      await encore().answerSettled({ token: "a-token", settled: true, at: new Date() })
      expect(await detail(complaint.id)).toMatchObject({
        status: "closed",
        settled: true,
      })

      await buy(api, shop, ada)
      const insights = await eventually(async () => {
        const { data } = await api.get("/admin/encore/insights/complaints", shop.admin)
        return data.complaints.bought_again.again === 1 && data.complaints
      })
      expect(insights).toMatchObject({
        opened: 1,
        resolved: 1,
        causes: [{ handle: "packaging", name: "Packaging", share: 1, cumulative: 1 }],
        acknowledge: { count: 1, within_target: 1, share_within_target: 1 },
        settled: { answered: 1, yes: 1, share: 1 },
        bought_again: { members: 1, again: 1, share: 1 },
      })
      const history = await api.get(
        `/admin/encore/changes?object_type=complaint&object_id=${complaint.id}`,
        shop.admin
      )
      expect(
        history.data.changes.map((change: { action: string }) => change.action)
      ).toEqual(
        expect.arrayContaining([
          "opened",
          "acknowledged",
          "paused",
          "resumed",
          "resolved",
        ])
      )
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })
    })

    /** Gives a complaint's question a token that the test knows: the real one leaves the
     * shop in the customer's mail alone. */
    const settle = (id: string, known: string) =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("update encore_complaint set settled_token = ? where id = ?", [
          hashOf(known),
          id,
        ])

    it("asks by a link whether it is settled: following it records nothing, a no opens it again", async () => {
      const { id } = await complain()
      await admin(`/${id}/resolve`, ANSWER)
      await settle(id, "a-token")

      const page = await api.get("/encore/settled/a-token")
      expect(page.data).toContain("<form")
      expect(await detail(id)).toMatchObject({ status: "resolved", settled: null })

      const sent = await api.post(
        "/encore/settled/a-token",
        "settled=no&comment=" + encodeURIComponent("<b>Still</b> broken"),
        { headers: { "content-type": "application/x-www-form-urlencoded" } }
      )
      expect(sent.status).toBe(200)
      const reopened = await detail(id)
      expect(reopened).toMatchObject({
        status: "reopened",
        settled: false,
        reopened_count: 1,
        resolve_used: null,
      })
      expect(reopened.messages.at(-1).text).toBe("<b>Still</b> broken")
      expect(reopened.clocks.resolve.overdue).toBe(false)
      // Once it is open again, the question has passed; a forged one never was one.
      for (const gone of ["a-token", "forged"]) {
        expect(await refusal(api.get(`/encore/settled/${gone}`))).toMatchObject({
          status: 404,
        })
      }
    })

    it("takes the customer's word in their account, and gives clocks more time with a reason", async () => {
      const { id } = await complain()
      const say = (settled: boolean, comment?: string) =>
        api.post(`/store/encore/complaints/${id}/settled`, { settled, comment }, ada)
      expect(await refusal(say(true))).toMatchObject({ status: 400 })

      const before = await detail(id)
      expect(before.remedy_limit).toMatchObject({ points: 1000, coupons: 1 })
      expect(
        await refusal(admin(`/${id}/extend`, { minutes: 60, reason: " " }))
      ).toMatchObject({ status: 400 })
      const extended = await admin(`/${id}/extend`, {
        minutes: 60,
        reason: "The maker has to look at it",
      })
      expect(extended.resolve_target).toBe(before.resolve_target + 60)
      expect(Date.parse(extended.resolve_by)).toBeGreaterThan(
        Date.parse(before.resolve_by)
      )

      await admin(`/${id}/resolve`, ANSWER)
      expect(
        await refusal(admin(`/${id}/extend`, { minutes: 60, reason: "Late" }))
      ).toMatchObject({ status: 400 })
      const { data } = await say(false, "The sleeve is torn too")
      expect(data.complaint).toMatchObject({ status: "reopened", settled: false })
      expect(data.complaint.messages.at(-1)).toMatchObject({
        from: "customer",
        text: "The sleeve is torn too",
      })
      await admin(`/${id}/resolve`, { ...ANSWER, proposal: "You get a new sleeve." })
      expect((await say(true)).data.complaint).toMatchObject({
        status: "closed",
        settled: true,
      })
    })

    it("closes several with one reason, all of them or none", async () => {
      const first = await complain({ message: "One" })
      const second = await complain({ message: "Two" })
      const ids = [first.id, second.id]
      const close = (reason?: string) =>
        api.post("/admin/encore/complaints/batch/close", { ids, reason }, shop.admin)
      expect(await refusal(close())).toMatchObject({ status: 400 })
      expect((await close("Both were spam")).data.ids.sort()).toEqual(ids.sort())
      expect((await close("Both were spam")).data.ids).toEqual([])
      expect(await detail(first.id)).toMatchObject({ status: "closed", due_at: null })
    })

    it("gives no more than a role may, in any order, and the same key once", async () => {
      const { id } = await complain()
      await settings({
        limits: {
          everybody: { points: 300, coupons: 1, replacements: 1, refund_share: 0.5 },
          roles: [],
        },
      })
      const points = (amount: number, key: string) =>
        refusal(admin(`/${id}/remedies`, { kind: "points", points: amount }, key))
      const given = await Promise.all(
        Array.from({ length: 6 }, (_, index) => points(100, `key-${index}`))
      )
      expect(given.filter(({ status }) => status === 200)).toHaveLength(3)
      expect(given.find(({ status }) => status !== 200)?.message).toContain("300")
      const again = given.findIndex(({ status }) => status === 200)
      expect(await points(100, `key-${again}`)).toMatchObject({ status: 200 })
      expect(await points(101, `key-${again}`)).toMatchObject({ status: 409 })
      expect((await detail(id)).remedies).toHaveLength(3)
      expect((await member()).points.available).toBe(300)
      expect(
        await refusal(admin(`/${id}/remedies`, { kind: "points", points: 1 }))
      ).toMatchObject({ status: 400 })
      expect(
        await refusal(admin(`/${id}/remedies`, { kind: "refund", amount: 1 }, "r"))
      ).toMatchObject({ status: 400 })
    })

    it("replaces by Medusa's claim, and asks for a refund within the order's share", async () => {
      const orderId = await buy(api, shop, ada)
      const { id } = await complain({ order_id: orderId })
      const remedied = await admin(
        `/${id}/remedies`,
        { kind: "replacement" },
        "replacement"
      )
      const [replacement] = remedied.remedies
      expect(replacement).toMatchObject({
        status: "requested",
        order_id: orderId,
        claim_id: expect.any(String),
      })
      const claim = await getContainer()
        .resolve(Modules.ORDER)
        .retrieveOrderClaim(replacement.claim_id)
      expect(claim).toMatchObject({ order_id: orderId, type: "replace" })

      await settings({
        limits: {
          everybody: { points: 0, coupons: 0, replacements: 1, refund_share: 0.5 },
          roles: [],
        },
      })
      expect(
        await refusal(admin(`/${id}/remedies`, { kind: "replacement" }, "another"))
      ).toMatchObject({ status: 400 })
      expect(
        await refusal(admin(`/${id}/remedies`, { kind: "refund", amount: 1_000 }, "r"))
      ).toMatchObject({ status: 400 })
      const { remedies } = await admin(
        `/${id}/remedies`,
        { kind: "refund", amount: 10 },
        "refund"
      )
      expect(remedies[1]).toMatchObject({
        status: "requested",
        amount: 10,
        currency_code: "usd",
      })
      await encore().settleRemedyRequests({
        order_id: orderId,
        claim_ids: [replacement.claim_id],
        refunds: [{ id: "ref_1", created_at: new Date(Date.now() + 1000) }],
      })
      expect(
        (await detail(id)).remedies.map((r: { status: string }) => r.status)
      ).toEqual(["done", "done"])
      expect(
        await refusal(api.delete(`/admin/encore/complaints/${id}`, shop.admin))
      ).toMatchObject({ status: 400 })
    })

    it("shows nobody another's complaint, and takes no other's order", async () => {
      const orderId = await buy(api, shop, ada)
      const { id } = await complain({ order_id: orderId })
      const eve = await makeCustomer(getContainer(), shop, "eve@example.com")
      const calls = [
        () => api.get(`/store/encore/complaints/${id}`, eve),
        () =>
          api.post(`/store/encore/complaints/${id}/messages`, { message: "Hi" }, eve),
        () => api.get(`/store/encore/complaints/${id}/attachments/file_1`, eve),
        () => api.get("/store/encore/complaints/enccmp_none", eve),
        () => complain({ order_id: orderId }, eve),
      ]
      for (const call of calls) {
        expect(await refusal(call())).toMatchObject({ status: 404 })
      }
      expect(
        await refusal(api.get("/store/encore/complaints", shop.store))
      ).toMatchObject({ status: 401 })
      expect((await api.get("/store/encore/complaints", eve)).data).toMatchObject({
        complaints: [],
        count: 0,
      })
    })

    it("opens one complaint of fifty identical requests, and writes one message of fifty", async () => {
      const opened = await Promise.all(Array.from({ length: 50 }, () => complain()))
      expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          api.post(
            `/store/encore/complaints/${opened[0].id}/messages`,
            { message: "Anybody there?" },
            { headers: { ...ada.headers, "Idempotency-Key": "one" } }
          )
        )
      )
      expect((await own(opened[0].id)).messages).toHaveLength(2)
    })

    it("keeps HTML and formulas as the text they are, and refuses what is far too long", async () => {
      const text = '<script>alert(1)</script> =HYPERLINK("http://x")'
      const { id } = await complain({ message: text })
      expect((await detail(id)).messages[0].text).toBe(text)
      expect(await refusal(complain({ message: "x".repeat(5_001) }))).toMatchObject({
        status: 400,
      })
      const huge = await refusal(complain({ message: "x".repeat(10_000_000) }))
      expect([400, 413]).toContain(huge.status)
      for (const body of [
        { category: "nonsense" },
        { message: " " },
        { message: 5 },
        { severity: "urgent" },
      ]) {
        expect(await refusal(complain(body))).toMatchObject({ status: 400 })
      }
    })

    it("takes files by what is in them, hands them to their owner, and keeps none it refuses", async () => {
      const upload = (name: string, bytes: Buffer, type: string) => {
        const body = new FormData()
        body.set("category", "delivery")
        body.set("message", `With ${name}`)
        body.append("files", new Blob([new Uint8Array(bytes)], { type }), name)
        return complain2(body)
      }
      const complain2 = async (body: FormData) =>
        (await api.post("/store/encore/complaints", body, ada)).data.complaint
      const complaint = await upload("../../Bruch é.exe", PNG, "application/pdf")
      const [file] = complaint.messages[0].attachments
      expect(file).toMatchObject({ name: "Bruch é.exe", mime_type: "image/png" })
      const saved = await api.get(file.url, { ...ada, responseType: "arraybuffer" })
      expect(Buffer.from(saved.data).equals(PNG)).toBe(true)
      expect(
        await refusal(upload("virus.png", Buffer.from("MZ not a picture"), "image/png"))
      ).toMatchObject({ status: 400 })
      expect(
        await refusal(upload("page.pdf", Buffer.from("<svg onload=x>"), "image/svg"))
      ).toMatchObject({ status: 400 })
      expect(
        await refusal(upload("big.png", Buffer.alloc(6_000_000), "image/png"))
      ).toMatchObject({ status: 413 })
      expect((await api.get("/store/encore/complaints", ada)).data.count).toBe(1)
    })

    it("tells of each clock that runs out once, and closes what nobody objects to", async () => {
      const overdue = heard(EncoreEvents.COMPLAINT_OVERDUE)
      const long = new Date(Date.now() - 60 * 24 * HOUR)
      const [opened] = await encore().openComplaints([
        {
          key: "old",
          source: "api",
          email: "old@example.com",
          category: "delivery",
          message: "Where is it?",
          at: long,
        },
      ])
      await watchComplaints(getContainer())
      await watchComplaints(getContainer())
      await eventually(async () => overdue.length >= 2)
      expect(overdue.map(({ clock }) => clock).sort()).toEqual([
        "acknowledge",
        "resolve",
      ])
      const notices = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ resource_id: opened!.id })
      expect(notices.map(({ channel }) => channel)).toEqual(["feed", "feed", "feed"])
      const listed = await api.get(
        "/admin/encore/complaints?overdue=true&order=due_at",
        shop.admin
      )
      expect(listed.data.complaints[0]).toMatchObject({
        id: opened!.id,
        clocks: { resolve: { overdue: true } },
      })

      await encore().resolveComplaint({
        id: opened!.id,
        answer: ANSWER,
        by: SYSTEM,
        at: new Date(long.getTime() + HOUR),
      })
      await watchComplaints(getContainer())
      expect(await detail(opened!.id)).toMatchObject({
        status: "closed",
        settled: null,
      })
    })

    it("takes what anybody sends, and drops what no person would", async () => {
      const before = await form({ message: "Longer hours, please." })
      expect(before.data).toEqual({ received: true, reference: null })
      expect((await form({ website: "http://spam" })).data.received).toBe(true)
      expect(await refusal(form({ token: token(0) }))).toMatchObject({ status: 400 })
      expect(await refusal(form({ token: token(100_000) }))).toMatchObject({
        status: 400,
      })
      expect(await refusal(form({ token: "1.2.3" }))).toMatchObject({ status: 400 })
      expect(await refusal(form({ kind: "complaint" }))).toMatchObject({ status: 400 })
      const one = token()
      const complaint = {
        kind: "complaint",
        email: "Guest@Example.com",
        message: "No answer on the telephone.",
        token: one,
      }
      const first = (await form(complaint)).data.reference
      expect(first).toMatch(/^C-\d+$/)
      expect((await form(complaint)).data.reference).toBe(first)
      expect(await detail(first)).toMatchObject({
        source: "public",
        email: "guest@example.com",
        member: null,
      })
      const { data } = await api.get("/admin/encore/suggestions", shop.admin)
      expect(data).toMatchObject({
        count: 1,
        suggestions: [{ message: "Longer hours, please.", status: "new" }],
      })
      const suggestion = `/admin/encore/suggestions/${data.suggestions[0].id}`
      await api.post(suggestion, { status: "planned", note: "From May" }, shop.admin)
      const made = await api.post(
        `${suggestion}/complaint`,
        { category: "service" },
        shop.admin
      )
      const again = await api.post(`${suggestion}/complaint`, {}, shop.admin)
      expect(again.data.complaint.id).toBe(made.data.complaint.id)
      expect((await api.get(suggestion, shop.admin)).data.suggestion).toMatchObject({
        status: "planned",
        complaint_id: made.data.complaint.id,
      })
      const tries = []
      for (let n = 0; n < 25; n++) {
        tries.push((await refusal(form({ website: "spam" }))).status)
      }
      expect(tries.at(-1)).toBe(429)
    })

    it("thanks for a suggestion once, by mail, and says of several what becomes of them", async () => {
      await form({ email: "bob@example.com" })
      await form({ message: "Open on Sundays.", token: token(90) })
      const list = async () =>
        (await api.get("/admin/encore/suggestions", shop.admin)).data.suggestions
      const known = await list()
      const bob = known.find((one: { email: string }) => one.email)
      const nameless = known.find((one: { email: string | null }) => !one.email)
      const answer = (id: string, message: string) =>
        api.post(`/admin/encore/suggestions/${id}/answer`, { message }, shop.admin)

      const { data } = await answer(bob.id, "Thank you!")
      expect(data.suggestion).toMatchObject({
        status: "considered",
        answer: "Thank you!",
        answered_at: expect.any(String),
      })
      expect((await answer(bob.id, "Thank you!")).status).toBe(200)
      expect(await refusal(answer(bob.id, "Something else"))).toMatchObject({
        status: 400,
      })
      expect(await refusal(answer(nameless.id, "Thank you!"))).toMatchObject({
        status: 400,
      })
      const messages = await api.get(
        "/admin/encore/messages?kind=suggestion_answer",
        shop.admin
      )
      expect(messages.data.messages).toHaveLength(1)

      const ids = [bob.id, nameless.id]
      const plan = () =>
        api.post(
          "/admin/encore/suggestions/batch/status",
          { ids, status: "planned" },
          shop.admin
        )
      expect((await plan()).data.ids.sort()).toEqual(ids.sort())
      expect((await plan()).data.ids).toEqual([])
      expect((await list()).map((one: { status: string }) => one.status)).toEqual([
        "planned",
        "planned",
      ])
    })

    it("is opened, filtered and given to admins in the panel, and goes to the member's manager", async () => {
      await api.post(
        `/admin/encore/members/${ada.id}`,
        { manager_id: "user_care" },
        shop.admin
      )
      expect((await member()).manager).toEqual({ id: "user_care" })
      const first = await admin("", {
        member_id: ada.id,
        category: "billing",
        message: "Told us on the telephone.",
      })
      expect(first).toMatchObject({ source: "panel", owner_id: "user_care" })
      const second = await admin("", {
        email: "guest@example.com",
        category: "wrong_item",
        message: "The wrong one.",
      })
      expect(second).toMatchObject({ severity: "high", owner_id: null })
      const ids = async (query: string) =>
        (
          await api.get(`/admin/encore/complaints?${query}`, shop.admin)
        ).data.complaints.map(({ id }: { id: string }) => id)
      // What is severe is due sooner.
      expect(await ids("")).toEqual([second.id, first.id])
      expect(await ids("owner_id=none")).toEqual([second.id])
      expect(await ids(`member_id=${ada.id}`)).toEqual([first.id])
      expect(await ids("q=guest")).toEqual([second.id])
      const assigned = await api.post(
        "/admin/encore/complaints/batch/assign",
        { ids: [first.id, second.id], owner_id: "user_other" },
        shop.admin
      )
      expect(assigned.data.ids.sort()).toEqual([first.id, second.id].sort())
      const urgent = await admin(`/${first.id}`, { severity: "urgent" })
      expect(urgent.clocks).toMatchObject({
        acknowledge: { target_minutes: 60 },
        resolve: { target_minutes: 480 },
      })
      expect(await ids("")).toEqual([first.id, second.id])
      const members = await api.get(
        "/admin/encore/members?open_complaints=true",
        shop.admin
      )
      expect(members.data.members.map((m: { id: string }) => m.id)).toEqual([
        (await member()).id,
      ])
      expect(members.data.members[0].complaints).toEqual({ open: 1, total: 1 })
    })

    it("forgets the words of who is erased, and keeps that something went wrong", async () => {
      const { id } = await complain()
      await removeCustomerAccountWorkflow(getContainer()).run({
        input: { customerId: ada.id },
      })
      await getContainer().resolve(Modules.CUSTOMER).deleteCustomers([ada.id])
      await encore().eraseCustomers([
        { customer_id: ada.id, email: "ada@example.com", has_account: true },
      ])
      expect(await detail(id)).toMatchObject({
        category: "delivery",
        email: null,
        messages: [{ text: null }],
      })
    })
  },
})
