import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sendMessages from "../../src/jobs/send-messages"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { MessagePlan } from "../../src/modules/encore/outreach/plan"
import {
  EncoreEvents,
  sendDueMessagesWorkflow,
  thankForOrdersWorkflow,
} from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { freePort, Inbox } from "../helpers/inbox"
import {
  Api,
  buy,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"

jest.setTimeout(180_000)

const HOUR = 3_600_000

let inbox: Inbox

// Before the store: it reads from its environment where the inbox is.
beforeAll(async () => {
  inbox = new Inbox(await freePort(), await freePort())
  process.env.ENCORE_SMTP_PORT = String(inbox.smtpPort)
  await inbox.start()
})

afterAll(async () => {
  delete process.env.ENCORE_SMTP_PORT
  await inbox.stop()
})

medusaIntegrationTestRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api & {
      put: (url: string, body: unknown, config: object) => Promise<{ data: any }>
    }
    let shop: Shop
    let ada: { id: string } & Headers

    beforeEach(async () => {
      await inbox.empty()
      shop = await makeShop(getContainer())
      await settings({ quiet_hours: null, backend_url: "https://api.example" })
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      await eventually(() => encore().findCustomerMember(ada.id))
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const settings = (outreach: object) =>
      api.post("/admin/encore/settings", { outreach }, shop.admin)
    const memberId = async (of = ada) => (await encore().findCustomerMember(of.id))!.id
    const agree = (granted = true, as: Headers = ada, locale = "en") =>
      api.put(
        "/store/encore/consents",
        {
          consents: ["feedback", "marketing"].map((purpose) => ({
            channel: "email",
            purpose,
            granted,
          })),
        },
        { headers: { ...as.headers, "x-medusa-locale": locale } }
      )
    const messages = async (query: object = {}) =>
      (await api.get("/admin/encore/messages", { ...shop.admin, params: query })).data
        .messages
    const send = () => sendMessages(getContainer())
    /** The mail server has said yes a moment before the inbox shows a mail. */
    const arrived = async (count: number) => {
      const mails = await eventually(async () => {
        const there = await inbox.mails()
        return there.length >= count && there
      })
      expect(mails).toHaveLength(count)
      return mails
    }
    const plan = async (over: Partial<MessagePlan> = {}): Promise<MessagePlan> => ({
      key: "test:1",
      kind: "test",
      purpose: "marketing",
      channel: "email",
      member_id: await memberId(),
      template: "thank_you",
      data: { name: "Ada", order_number: "7" },
      source_type: "test",
      source_id: "1",
      ...over,
    })
    const sql = (statement: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(statement)
    const pageOf = (mail: { headers: Record<string, string> }) =>
      /<https:\/\/api\.example(\/encore\/u\/[\w-]+)>/.exec(
        mail.headers["list-unsubscribe"]!
      )![1]!

    it("thanks nobody who hasn't agreed, and says why", async () => {
      const order = await buy(api, shop, ada)
      const message = await eventually(async () =>
        (await messages()).find((each: any) => each.status === "withheld")
      )
      expect(message).toMatchObject({
        kind: "thank_you",
        source_id: order,
        reason: "no_consent",
        reason_text: "The customer hasn't agreed to such messages.",
      })
      expect(message.checks.at(-1)).toMatchObject({ check: "consent", ok: false })
      await arrived(0)
    })

    it("thanks once who has, in their language, with what the order earned, as text", async () => {
      await publishRule(api, shop)
      await agree()
      await getContainer()
        .resolve(Modules.CUSTOMER)
        .updateCustomers(ada.id, { first_name: "<b>Ada</b>" })
      const told: object[] = []
      getContainer()
        .resolve(Modules.EVENT_BUS)
        .subscribe(EncoreEvents.MESSAGE_SENT, async ({ data }) => {
          told.push(data as object)
        })
      const order = await buy(api, shop, ada)
      const [mail] = await eventually(async () => {
        const mails = await inbox.mailsTo("ada@example.com")
        return mails.length > 0 && mails
      })
      expect(mail!.subject).toBe("Thank you for your order 1")
      expect(mail!.from[0]).toMatchObject({ address: "shop@example.com" })
      expect(mail!.html).toContain("&lt;b&gt;Ada&lt;/b&gt;")
      expect(mail!.html).not.toContain("<b>Ada</b>")
      expect(mail!.text).toContain("It brings you 27 Points.")
      expect(mail!.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click")

      // The same event again, fifty times, at once.
      await Promise.all(
        Array.from({ length: 50 }, () =>
          thankForOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
        )
      )
      await send()
      await arrived(1)
      const [message] = await messages({ status: "sent" })
      expect(message).toMatchObject({ subject: mail!.subject })
      expect(message.data).toBeUndefined()
      await eventually(async () => told.length === 1)
      expect(told[0]).toMatchObject({ message_id: message.id, kind: "thank_you" })
      const [stored] = await encore().listMessages({ id: message.id })
      expect(stored).toMatchObject({ data: null, claimed_until: null })
    })

    it("writes in the language asked for, else the shop's", async () => {
      await agree()
      await settings({ cap: null, default_locale: "el" })
      await encore().planMessages([
        await plan({ key: "a", locale: "es-MX" }),
        await plan({ key: "b", locale: "fr" }),
      ])
      await send()
      expect((await arrived(2)).map((mail) => mail.subject).sort()).toEqual([
        "Gracias por tu pedido 7",
        "Ευχαριστούμε για την παραγγελία 7",
      ])
    })

    it("keeps what was agreed to in a log that nobody can change", async () => {
      await agree(true, ada, "es")
      await agree(true)
      await agree(false)
      const { consents } = (await api.get("/store/encore/consents", ada)).data
      expect(consents).toEqual([
        expect.objectContaining({
          channel: "email",
          purpose: "feedback",
          granted: false,
          changed_at: expect.any(String),
          wording: expect.stringContaining("may ask me by e-mail"),
        }),
        expect.objectContaining({ purpose: "marketing", granted: false }),
      ])
      const { history } = (
        await api.get(`/admin/encore/members/${ada.id}/consents`, shop.admin)
      ).data
      expect(history.map((entry: any) => [entry.purpose, entry.granted])).toHaveLength(
        4
      )
      expect(history.at(-1)).toMatchObject({
        granted: true,
        locale: "es",
        source: "account",
        wording: expect.stringContaining("por correo electrónico"),
        actor_type: "customer",
        actor_id: null,
      })
      await expect(sql("update encore_consent set granted = true")).rejects.toThrow(
        /never changed/
      )
      await expect(sql("delete from encore_consent")).rejects.toThrow(/never changed/)
    })

    it("refuses consents that make no sense, and strangers", async () => {
      const put = (consents: unknown, as: Headers = ada) =>
        api.put("/store/encore/consents", { consents }, as).then(
          () => 200,
          ({ response }) => response.status
        )
      expect(await put([])).toBe(400)
      expect(await put([{ channel: "email", purpose: "service", granted: true }])).toBe(
        400
      )
      expect(await put([{ channel: "sms", purpose: "feedback", granted: true }])).toBe(
        400
      )
      expect(
        await put(
          [{ channel: "email", purpose: "feedback", granted: true }],
          shop.store
        )
      ).toBe(401)
    })

    it("sends no more than the cap, and the rest when there is room", async () => {
      await agree()
      await settings({ cap: { messages: 2, days: 7 } })
      await encore().planMessages(
        await Promise.all(
          [1, 2, 3].map((n) => plan({ key: `cap:${n}`, source_id: String(n) }))
        )
      )
      await encore().planMessages([
        await plan({ key: "answer", purpose: "service", source_id: "4" }),
      ])
      await send()
      await arrived(3)
      const [waiting] = await messages({ status: "planned" })
      expect(waiting).toMatchObject({ reason: "cap" })
      expect(new Date(waiting.send_at).getTime() - Date.now()).toBeGreaterThan(
        6 * 24 * HOUR
      )
      await sql(
        `update encore_message set sent_at = now() - interval '8 days'
         where id = (select min(id) from encore_message
           where status = 'sent' and purpose = 'marketing')`
      )
      await sql("update encore_message set send_at = now() where status = 'planned'")
      await send()
      await arrived(4)
    })

    it("waits for the end of the quiet hours where the customer lives", async () => {
      await agree()
      await settings({ quiet_hours: { from: "00:00", to: "23:59" } })
      await encore().planMessages([
        await plan(),
        await plan({ key: "late", expires_at: new Date(Date.now() + 1000) }),
        await plan({ key: "answer", purpose: "service" }),
      ])
      await send()
      await arrived(1)
      const all = await messages()
      expect(all.find((each: any) => each.status === "planned")).toMatchObject({
        reason: "quiet_hours",
        send_at: expect.stringContaining(":59:00"),
      })
      expect(all.find((each: any) => each.status === "withheld")).toMatchObject({
        reason: "quiet_hours",
      })
    })

    it("unsubscribes by one click, and by a page that changes nothing until asked", async () => {
      await agree()
      await encore().planMessages([await plan()])
      await send()
      const [mail] = await arrived(1)
      const page = pageOf(mail!)
      const look = await api.get(page)
      expect(look.data).toContain('<form method="post">')
      expect(
        (await encore().consentsOf([await memberId()])).every((c) => c.granted)
      ).toBe(true)
      const clicked = await api.post(page, "List-Unsubscribe=One-Click", {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      })
      expect(clicked.status).toBe(200)
      await api.post(page, "List-Unsubscribe=One-Click", {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      })
      const held = await encore().consentsOf([await memberId()])
      expect(held.map(({ purpose, granted }) => [purpose, granted])).toEqual([
        ["feedback", true],
        ["marketing", false],
      ])
      expect(await encore().consentHistory(await memberId())).toHaveLength(3)
      await encore().planMessages([await plan({ key: "again" })])
      await send()
      await arrived(1)
      const { rows } = await sql(
        `select 1 from notification n where n::text like '%${page.split("/").at(-1)}%'
         union all select 1 from encore_message m where m::text like '%${page.split("/").at(-1)}%'`
      )
      expect(rows).toHaveLength(0)
    })

    it("answers all bad tokens alike", async () => {
      const answers = await Promise.all(
        ["x", "A".repeat(32), "'; drop table encore_message", "%00", "é"].map((token) =>
          api.get(`/encore/u/${encodeURIComponent(token)}`).catch(({ response }) => ({
            status: response.status,
            data: response.data,
          }))
        )
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
      expect(new Set(answers.map(({ data }) => data)).size).toBe(1)
    })

    it("sends each once, however many workers there are", async () => {
      await agree()
      await settings({ cap: null })
      await encore().planMessages(
        await Promise.all(
          Array.from({ length: 120 }, (_, n) => plan({ key: `many:${n}` }))
        )
      )
      const runs = await Promise.all(
        Array.from({ length: 4 }, () => sendDueMessagesWorkflow(getContainer()).run())
      )
      expect(runs.reduce((sum, { result }) => sum + result.sent, 0)).toBe(120)
      await arrived(120)
      const { rows } = await sql("select 1 from notification where status = 'success'")
      expect(rows).toHaveLength(120)
    })

    it("takes over what a worker that died had: before it sent, and after", async () => {
      await agree()
      await settings({ cap: null })
      const expire = () =>
        sql("update encore_message set claimed_until = now() - interval '1 second'")
      await encore().planMessages([await plan()])
      await encore().claimDueMessages({ now: new Date(), limit: 10 })
      await send()
      await arrived(0)
      await expire()
      await send()
      await arrived(1)

      // Sent, and died before it was written down.
      await encore().planMessages([await plan({ key: "second" })])
      await send()
      await sql("update encore_message set status = 'sending' where key = 'second'")
      await expire()
      await send()
      await arrived(2)
      expect(await messages({ status: "sent" })).toHaveLength(2)

      // Died with the provider: nobody knows, and it isn't sent twice.
      await encore().planMessages([await plan({ key: "third" })])
      await send()
      await sql("update encore_message set status = 'sending' where key = 'third'")
      await sql(
        `update notification set status = 'pending' where idempotency_key like
         '%' || (select id from encore_message where key = 'third') || '%'`
      )
      await expire()
      await send()
      await arrived(3)
      expect((await messages({ status: "failed" }))[0]).toMatchObject({
        reason: "interrupted",
      })
    })

    it("tries again while the mail server is down, and then says that it has failed", async () => {
      await agree()
      await encore().planMessages([await plan()])
      await inbox.stop()
      try {
        await send()
        const [waiting] = await messages({ status: "planned" })
        expect(waiting).toMatchObject({ reason: "retry", attempts: 1 })
        expect(waiting.error).toMatch(/ECONNREFUSED/)
        expect(new Date(waiting.send_at).getTime()).toBeGreaterThan(Date.now())
      } finally {
        await inbox.start()
      }
      await sql("update encore_message set send_at = now()")
      await send()
      await arrived(1)
      expect((await messages({ status: "sent" }))[0]).toMatchObject({ error: null })

      await inbox.stop()
      try {
        await encore().planMessages([await plan({ key: "hopeless" })])
        for (let attempt = 0; attempt < 6; attempt++) {
          await sql("update encore_message set send_at = now() where key = 'hopeless'")
          await send()
        }
      } finally {
        await inbox.start()
      }
      expect((await messages({ status: "failed" }))[0]).toMatchObject({
        reason: "provider",
        attempts: 6,
      })
    })

    it("answers a complaint by mail, with the question whether it is settled", async () => {
      const evil = "<script>alert(1)</script> {{ shop.name }}"
      const { complaint } = (
        await api.post(
          "/store/encore/complaints",
          { category: "delivery", message: evil },
          { headers: { ...ada.headers, "x-medusa-locale": "es" } }
        )
      ).data
      const mailed = (subject: string) =>
        eventually(async () =>
          (await inbox.mailsTo("ada@example.com")).find((mail) =>
            mail.subject.startsWith(subject)
          )
        )
      await mailed(`Hemos recibido tu reclamación ${complaint.reference}`)

      const path = `/admin/encore/complaints/${complaint.id}`
      await api.post(`${path}/messages`, { kind: "public", message: evil }, shop.admin)
      await api.post(
        `${path}/messages`,
        { kind: "note", message: "Not for her." },
        shop.admin
      )
      await send()
      const written = await mailed("Sobre tu reclamación")
      expect(written.html).toContain(
        "&lt;script&gt;alert(1)&lt;/script&gt; {{ shop.name }}"
      )
      expect(written.html).not.toContain("<script>")

      await api.post(
        `${path}/resolve`,
        { admission: evil, explanation: "Boxes.", proposal: "A new one." },
        shop.admin
      )
      const answer = await mailed("Nuestra respuesta")
      expect(answer.text).toContain(`${evil}`)
      expect(answer.headers["list-unsubscribe"]).toBeUndefined()
      const link = /https:\/\/api\.example(\/encore\/settled\/[\w-]+)/.exec(
        answer.text
      )![1]!
      expect((await api.get(link)).data).toContain(complaint.reference)
      await arrived(3)
    })

    it("lets admins put their own words, see them, try them, and go back", async () => {
      const path = "/admin/encore/templates/thank_you"
      const words = {
        subject: "Cheers {{ name }}",
        body: "<mj-text>Your {{ order_number }}</mj-text>",
      }
      const { preview } = (
        await api.post(`${path}/preview`, { locale: "en", ...words }, shop.admin)
      ).data
      expect(preview).toMatchObject({ subject: "Cheers Ada" })
      expect(preview.html).toContain("Your 1042")
      await api.post(path, { texts: { en: words } }, shop.admin)
      const refused = await Promise.all(
        [
          "<mj-text>{{ name | nonsense }}</mj-text>",
          "<mj-text>{% include '/etc/passwd' %}</mj-text>",
          "<mj-text>{% for i in (1..99999999) %}x{% endfor %}</mj-text>",
          "<mj-nothing>{{ name }}</mj-nothing>",
          "</mj-column></mj-section><mj-text>out</mj-text>",
        ].map((body) =>
          api.post(path, { texts: { en: { ...words, body } } }, shop.admin).then(
            () => 200,
            ({ response }) => response.status
          )
        )
      )
      expect(refused).toEqual([400, 400, 400, 400, 400])
      await api.post(`${path}/test`, { locale: "en" }, shop.admin)
      await api.post(`${path}/test`, { locale: "ru", to: "me@example.com" }, shop.admin)
      await arrived(2)
      expect((await inbox.mailsTo("admin@example.com"))[0]!.subject).toBe("Cheers Ada")
      expect((await inbox.mailsTo("me@example.com"))[0]!.subject).toBe(
        "Спасибо за заказ 1042"
      )
      const { template } = (await api.delete(path, shop.admin)).data
      expect(template.own).toEqual([])
      expect(template.texts.en).toEqual(template.ready.en)
    })

    it("says so where a channel has no provider", async () => {
      await settings({ channels: ["email", "sms"] })
      await encore().planMessages([
        await plan({ channel: "sms", purpose: "service", to: "+301234567" }),
      ])
      await send()
      expect((await messages())[0]).toMatchObject({
        status: "failed",
        reason: "no_provider",
        reason_text: expect.stringContaining("Notification Module"),
      })
    })

    it("forgets a deleted customer's messages, and not that they had agreed", async () => {
      await agree()
      await settings({ cap: null })
      await encore().planMessages([await plan()])
      await send()
      await encore().planMessages([
        await plan({ key: "later", send_at: new Date(Date.now() + HOUR) }),
      ])
      const id = await memberId()
      await removeCustomerAccountWorkflow(getContainer()).run({
        input: { customerId: ada.id },
      })
      await eventually(async () => {
        const [member] = await encore().listMembers({ id })
        return member!.erased_at
      })
      const left = await encore().listMessages({}, { order: { key: "asc" } })
      expect(left).toEqual([
        expect.objectContaining({ status: "withheld", reason: "erased", data: null }),
        expect.objectContaining({ status: "sent", subject: null, to: null }),
      ])
      const { rows } = await sql(
        `select 1 from encore_message m where m::text like '%ada@%'
         union all select 1 from encore_consent c where c::text like '%ada@%'
         union all select 1 from notification n where n::text like '%ada@%'`
      )
      expect(rows).toHaveLength(0)
      expect(await encore().consentHistory(id)).toHaveLength(2)
    })
  },
})
