import { randomBytes } from "node:crypto"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { tokenHash } from "../../src/modules/encore/feedback/surveys/token"
import {
  accountForOrdersWorkflow,
  askAboutOrdersWorkflow,
  reconcileSurveysWorkflow,
  sendDatedSurveysWorkflow,
  sendDueMessagesWorkflow,
} from "../../src/workflows"
import { afterSale } from "../helpers/after-sale"
import { eventually } from "../helpers/eventually"
import { Api, buy, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(240_000)

type Question = { id: string; type: string; kind: string | null; text: string }

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let ada: { id: string } & Headers
    let after: ReturnType<typeof afterSale>

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      after = afterSale(api, shop, getContainer)
    })

    const admin = async (path: string, body?: object) =>
      (
        await (body
          ? api.post(`/admin/encore/${path}`, body, shop.admin)
          : api.get(`/admin/encore/${path}`, shop.admin))
      ).data
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => {
          throw new Error("It was not refused")
        },
        (error) =>
          error.response as {
            status: number
            data: { message: string }
            headers: Record<string, string>
          }
      )
    const ready = async (handle: string, delivery: object = {}) => {
      const { survey } = await admin("surveys/ready-set", { handle })
      await admin(`surveys/${survey.id}`, {
        delivery: { ...survey.delivery, delay_hours: 0, period_days: 0, ...delivery },
      })
      return (await admin(`surveys/${survey.id}/publish`, {})).survey
    }
    const memberOf = async (customer: { id: string } & Headers = ada) => {
      await api.get("/store/encore/me", customer)
      return (await encore().findCustomerMember(customer.id))!.id
    }
    const bought = async (as: Headers = ada) => {
      const order = await buy(api, shop, as)
      await accountForOrdersWorkflow(getContainer()).run({
        input: { order_ids: [order] },
      })
      return order
    }
    const delivered = async (as: Headers = ada) => {
      const order = await bought(as)
      await after.fulfill(order)
      await after.deliver(order)
      return order
    }
    const invitationsOf = async (member_id: string) =>
      (await admin(`invitations?member_id=${member_id}`)).invitations as {
        id: string
        status: string
        survey_id: string
        order_id: string | null
        trigger: string
        message: { status: string; reason_text: string | null } | null
      }[]
    const invitationOf = (member_id: string) =>
      eventually(async () => (await invitationsOf(member_id))[0])

    /** The token stands in the message alone; here it is put in place of it. */
    const tokenOf = async (invitationId: string) => {
      const token = randomBytes(32).toString("base64url")
      await knex().raw(
        "update encore_survey_invitation set token_hash = ? where id = ?",
        [tokenHash(token), invitationId]
      )
      return token
    }
    const setInvitation = (id: string, set: string) =>
      knex().raw(`update encore_survey_invitation set ${set} where id = ?`, [id])
    const invited = async (handle = "nps", delivery: object = {}) => {
      const survey = await ready(handle, { trigger: "manual", ...delivery })
      const member = await memberOf()
      await admin(`surveys/${survey.id}/send`, { member_ids: [member] })
      const invitation = await invitationOf(member)
      return { survey, member, invitation, token: await tokenOf(invitation.id) }
    }
    const ask = async (token: string, as: Headers = shop.store) =>
      (await api.get(`/store/encore/surveys/${token}`, as)).data as {
        survey: { title: string; locale: string; questions: Question[] }
        answered_at: string | null
      }
    const answer = (token: string, answers: object[], as: Headers = shop.store) =>
      api.post(`/store/encore/surveys/${token}`, { answers }, as)
    const scored = async (token: string, score: number, words?: string) => {
      const { survey } = await ask(token)
      const [nps, reason] = survey.questions
      return answer(token, [
        { question_id: nps!.id, value: score },
        ...(words ? [{ question_id: reason!.id, value: words }] : []),
      ])
    }
    const page = (path: string, config: object = {}) =>
      api.get(path, { responseType: "text", ...config }) as Promise<{
        status: number
        data: string
        headers?: Record<string, string>
      }>
    const responses = async (query = "") =>
      (await admin(`responses${query}`)).responses as {
        id: string
        nps_score: number
        nps_segment: string
        changed_at: string | null
        member_id: string | null
        source: string
        complaint: { id: string; reference: string } | null
        answers: { question: string; value: unknown }[]
      }[]

    describe("surveys", () => {
      it("has at most five questions, and a reason after every NPS", async () => {
        const texts = { en: { title: "Tell us" } }
        const text = { type: "text", texts: { en: { text: "What?" } } }
        const delivery = { trigger: "manual" }
        const make = (questions: object[]) =>
          api.post(
            "/admin/encore/surveys",
            { name: "Ours", texts, questions, delivery },
            { headers: { ...shop.admin.headers, "x-medusa-locale": "es" } }
          )
        const sixth = await refused(make(Array(6).fill(text)))
        expect(sixth.status).toBe(400)
        expect(sixth.data.message).toBe(
          "Una encuesta tiene como máximo 5 preguntas. Quite una."
        )
        const nps = { type: "score", kind: "nps", texts: { en: { text: "How?" } } }
        expect((await refused(make([nps]))).status).toBe(400)
        expect((await refused(make([]))).status).toBe(400)
        expect((await make(Array(5).fill(text))).status).toBe(201)
      })

      it("keeps the questions that were answered when others are asked since", async () => {
        const { survey, token } = await invited()
        await scored(token, 9, "All of it")
        const { survey: changed } = await admin(`surveys/${survey.id}`, {
          questions: survey.questions.map(({ id: _, ...question }: { id: string }) => ({
            ...question,
            texts: { en: { text: "Another?", top_text: "Another top?" } },
          })),
        })
        expect(changed.version).toBe(2)
        const [response] = await responses()
        expect(response!.answers.map((each) => each.question)).toEqual([
          "How likely are you to recommend us to a friend?",
          "What would have to change for you to give us a 10?",
        ])
        const changes = await admin(`changes?object_type=survey&object_id=${survey.id}`)
        expect(changes.changes.map((each: { action: string }) => each.action)).toEqual([
          "updated",
          "sent",
          "published",
          "updated",
          "created",
        ])
      })

      it("is answered by who has had its page open while it was changed", async () => {
        const { survey, token } = await invited()
        const before = (await ask(token)).survey.questions
        await admin(`surveys/${survey.id}`, {
          questions: [{ type: "text", texts: { en: { text: "Another?" } } }],
        })
        await answer(token, [{ question_id: before[0]!.id, value: 8 }])
        expect((await responses())[0]).toMatchObject({ nps_score: 8 })
      })

      it("is deleted only if it was never published", async () => {
        const survey = await ready("delivery")
        const path = `/admin/encore/surveys/${survey.id}`
        expect((await refused(api.delete(path, shop.admin))).status).toBe(400)
        await admin(`surveys/${survey.id}/archive`, {})
        expect((await admin(`surveys/${survey.id}`)).survey.status).toBe("archived")
      })
    })

    describe("invitations", () => {
      it("follow the delivery of an order, once, however often it is told", async () => {
        const survey = await ready("nps")
        const order = await delivered()
        const member = await memberOf()
        const invitation = await invitationOf(member)
        expect(invitation).toMatchObject({
          survey_id: survey.id,
          order_id: order,
          trigger: "order_delivered",
          status: "open",
        })
        const again = () =>
          askAboutOrdersWorkflow(getContainer()).run({ input: { order_ids: [order] } })
        await Promise.all([again(), again(), again()])
        expect(await invitationsOf(member)).toHaveLength(1)
      })

      it("come at most once in a period, and for the nth order", async () => {
        await ready("after_purchase", { period_days: 30 })
        await bought()
        await bought()
        const member = await memberOf()
        expect(await invitationsOf(member)).toHaveLength(1)

        const bob = await makeCustomer(getContainer(), shop, "bob@example.com")
        const surveys = (await admin("surveys")).surveys
        await admin(`surveys/${surveys[0].id}/archive`, {})
        await ready("nps", { trigger: "nth_order", nth: 2, period_days: 0 })
        await bought(bob)
        expect(await invitationsOf(await memberOf(bob))).toEqual([])
        const second = await bought(bob)
        expect(await invitationsOf(await memberOf(bob))).toMatchObject([
          { order_id: second, trigger: "nth_order" },
        ])
      })

      it("are taken back with a canceled order", async () => {
        await ready("after_purchase")
        const order = await bought()
        const member = await memberOf()
        const { id } = await invitationOf(member)
        const token = await tokenOf(id)
        await after.cancel(order)
        await eventually(
          async () => (await invitationsOf(member))[0]!.status === "withdrawn"
        )
        expect((await refused(ask(token))).status).toBe(404)
      })

      it("go to everybody upon a date, once", async () => {
        const member = await memberOf()
        await ready("nps", { trigger: "date", date: "2020-01-01T00:00:00Z" })
        const run = () => sendDatedSurveysWorkflow(getContainer()).run()
        await run()
        await run()
        expect(await invitationsOf(member)).toHaveLength(1)
      })

      it("go by hand to chosen members, not to those asked just now", async () => {
        const survey = await ready("nps", { trigger: "manual", period_days: 30 })
        const member = await memberOf()
        const send = () => admin(`surveys/${survey.id}/send`, { member_ids: [member] })
        expect(await send()).toEqual({ invited: 1, skipped: 0 })
        expect(await send()).toEqual({ invited: 0, skipped: 1 })

        // Who didn't agree gets none, and the list says so.
        await sendDueMessagesWorkflow(getContainer()).run()
        const { message } = await invitationOf(member)
        expect(message).toMatchObject({
          status: "withheld",
          reason_text: "The customer hasn't agreed to such messages.",
        })
      })
    })

    describe("an answer", () => {
      it("is recorded with the member's NPS, and told", async () => {
        const { member, token } = await invited()
        const { data } = await scored(token, 9, "The records")
        expect(data.response.id).toMatch(/^encrsp_/)
        expect((await admin(`members/${member}`)).member.nps).toMatchObject({
          segment: "promoter",
          score: 9,
        })
        expect(await responses(`?member_id=${member}`)).toMatchObject([
          { id: data.response.id, source: "invitation", nps_segment: "promoter" },
        ])
        expect((await ask(token)).answered_at).not.toBeNull()
        expect((await invitationOf(member)).status).toBe("answered")
      })

      it("can be changed for a day, and then the link is as any other", async () => {
        const { token, invitation } = await invited()
        await scored(token, 3)
        await scored(token, 10)
        const [response, ...more] = await responses()
        expect(more).toEqual([])
        expect(response).toMatchObject({ nps_score: 10, nps_segment: "promoter" })
        expect(response!.changed_at).not.toBeNull()
        expect(response!.answers).toHaveLength(1)

        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            `update encore_survey_response set answered_at = now() - interval '25 hours'
             where invitation_id = ?`,
            [invitation.id]
          )
        expect((await refused(scored(token, 1))).status).toBe(404)
        expect((await responses())[0]).toMatchObject({ nps_score: 10 })
      })

      it("is one, though it is sent fifty times at once", async () => {
        const { token, member } = await invited()
        const { survey } = await ask(token)
        await Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            answer(token, [
              { question_id: survey.questions[0]!.id, value: n % 11 },
              { question_id: survey.questions[1]!.id, value: `Time ${n}` },
            ])
          )
        )
        const [response, ...more] = await responses()
        expect(more).toEqual([])
        expect(response!.answers).toHaveLength(2)
        expect((await admin(`members/${member}`)).member.nps.score).toBe(
          response!.nps_score
        )
      })

      it("finds all bad links alike", async () => {
        const { token, invitation } = await invited()
        const bob = await makeCustomer(getContainer(), shop, "bob@example.com")
        await memberOf(bob)
        const forged = randomBytes(32).toString("base64url")
        const faces = [
          await refused(ask(forged)),
          await refused(ask(token, bob)),
          await refused(ask("x".repeat(5_000))),
        ]
        await setInvitation(invitation.id, "expires_at = now() - interval '1 second'")
        faces.push(await refused(ask(token)))
        faces.push(await refused(scored(token, 9)))
        faces.push(await refused(answer(token, [])))
        expect(new Set(faces.map(({ status }) => status))).toEqual(new Set([404]))
        expect(new Set(faces.map(({ data }) => JSON.stringify(data))).size).toBe(1)

        const pages = await Promise.all(
          [token, forged].map((each) =>
            refused(page(`/encore/s/${each}`)).then(({ status, data }) => ({
              status,
              data: String(data),
            }))
          )
        )
        expect(pages[0]).toEqual(pages[1])
        expect(pages[0]!.status).toBe(404)
      })

      it("stops who tries links, and not who has one", async () => {
        const { token } = await invited()
        const statuses: number[] = []
        for (let n = 0; n < 40; n++) {
          statuses.push((await refused(ask(`guess-${n}`))).status)
        }
        expect(statuses).toContain(429)
        expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404))
        expect((await ask(token)).survey.questions).toHaveLength(2)
      })

      it("is refused in the caller's language where it is none", async () => {
        const { token } = await invited()
        const { survey } = await ask(token)
        const [nps, reason] = survey.questions
        const in_ = (locale: string) => ({
          headers: { ...shop.store.headers, "x-medusa-locale": locale },
        })
        const wrong = async (answers: object[], locale = "en") =>
          (await refused(answer(token, answers, in_(locale)))).data.message
        const value = (question: Question | undefined, value: unknown) => ({
          question_id: question!.id,
          value,
        })
        expect(await wrong([value(nps, 11)], "ru")).toBe(
          "Вопрос 1: выберите число от 0 до 10."
        )
        expect(await wrong([value(nps, -1)], "zh")).toContain("0 到 10")
        expect(await wrong([{ question_id: "encqst_other", value: 1 }])).toContain(
          "doesn't have"
        )
        expect(await wrong(Array(6).fill(value(nps, 5)), "el")).toContain("το πολύ 5")
        expect(await wrong([value(reason, "No score")], "es")).toContain("pregunta 1")
        const huge = await refused(
          answer(token, [value(nps, 5), value(reason, "x".repeat(10_000_000))])
        )
        expect(huge.status).toBe(413)
        expect(await responses()).toEqual([])
      })

      it("of ten million characters is turned away at the door", async () => {
        const { token } = await invited()
        const { survey } = await ask(token)
        const [nps, reason] = survey.questions
        const words = "a".repeat(10_000_000)
        const calls = [
          () => scored(token, 3, words),
          () =>
            api.post(
              `/encore/s/${token}`,
              new URLSearchParams({ [nps!.id]: "3", [reason!.id]: words }).toString(),
              { headers: { "content-type": "application/x-www-form-urlencoded" } }
            ),
        ]
        for (const call of calls) {
          expect((await refused(call())).status).toBe(413)
        }
        expect(await responses()).toEqual([])
        expect((await scored(token, 9)).status).toBe(200)
      })

      it("by the ten-point preset goes from 1 to 10", async () => {
        await api.post(
          "/admin/encore/settings",
          { nps: { preset: "ten_point" } },
          shop.admin
        )
        const { token } = await invited()
        expect((await ask(token)).survey.questions[0]).toMatchObject({
          min: 1,
          max: 10,
        })
        expect((await refused(scored(token, 0))).status).toBe(400)
        await scored(token, 6)
        expect((await responses())[0]).toMatchObject({ nps_segment: "passive" })
      })

      it("earns what the rules give, once", async () => {
        await api
          .post(
            "/admin/encore/earning-rules",
            {
              name: "Thanks for the answer",
              definition: {
                trigger: "survey_answered",
                effect: { type: "fixed", points: 50 },
              },
            },
            shop.admin
          )
          .then(({ data }) =>
            api.post(
              `/admin/encore/earning-rules/${data.earning_rule.id}/publish`,
              {},
              shop.admin
            )
          )
        const { token, member } = await invited()
        await scored(token, 7)
        await scored(token, 8)
        expect((await admin(`members/${member}`)).member.points.available).toBe(50)
      })

      it("opens a complaint where it is low, with its order and words", async () => {
        await ready("nps")
        const order = await delivered()
        const member = await memberOf()
        const { id } = await invitationOf(member)
        const token = await tokenOf(id)
        await scored(token, 2, "It came <b>late</b>")
        await scored(token, 1, "Very late")
        const rows = await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(
            `select c.order_id, c.source, m.text from encore_complaint c
             join encore_complaint_message m on m.complaint_id = c.id
             where c.member_id = ?`,
            [member]
          )
        expect(rows.rows).toEqual([
          {
            order_id: order,
            source: "survey",
            text: expect.stringContaining("It came <b>late</b>"),
          },
        ])
        // From the answer an admin comes to it.
        const [response] = await responses()
        const { complaint } = await admin(`complaints/${response!.complaint!.id}`)
        expect(complaint).toMatchObject({
          reference: response!.complaint!.reference,
          response_id: response!.id,
        })
      })

      it("offers a promoter the link for friends", async () => {
        await api.post(
          "/admin/encore/settings",
          { referral: { enabled: true, shop_url: "https://shop.example.com" } },
          shop.admin
        )
        const { token } = await invited()
        const { data } = await scored(token, 10)
        expect(data.thanks.offer).toMatchObject({
          kind: "referral",
          url: expect.stringContaining("/encore/r/"),
        })
        expect((await scored(token, 7)).data.thanks.offer).toBeNull()
      })
    })

    describe("the page", () => {
      it("asks without a script, and records only by its button", async () => {
        const { token } = await invited()
        const { data, headers } = await page(`/encore/s/${token}?score=9&lang=el`)
        expect(data).toContain(`<html lang="el">`)
        expect(data).not.toMatch(/<script/i)
        expect(data).toMatch(/value="9"[^>]*checked/)
        expect(Buffer.byteLength(data)).toBeLessThan(30_000)
        expect(headers!["content-security-policy"]).toContain("default-src 'none'")
        expect(headers!["content-security-policy"]).not.toContain("unsafe")
        await axios.head(`/encore/s/${token}?score=9`)
        expect(await responses()).toEqual([])

        const ids = [...data.matchAll(/name="(encqst_\w+)"/g)].map((each) => each[1]!)
        const form = new URLSearchParams({ [ids[0]!]: "9", [ids.at(-1)!]: "Ωραία" })
        const sent = await axios.post(`/encore/s/${token}?lang=el`, form.toString(), {
          headers: { "content-type": "application/x-www-form-urlencoded" },
          maxRedirects: 0,
          validateStatus: (status: number) => status === 303,
        })
        expect(sent.headers.location).toBe("?done=promoter&lang=el")
        expect(await responses()).toMatchObject([{ nps_score: 9 }])
        const thanks = await page(`/encore/s/${token}${sent.headers.location}`)
        expect(thanks.data).toContain("Ευχαριστούμε")
      })

      it("keeps what was given where something is wrong, as text", async () => {
        const { token } = await invited()
        const { data } = await page(`/encore/s/${token}`)
        const ids = [...data.matchAll(/name="(encqst_\w+)"/g)].map((each) => each[1]!)
        const evil = `</textarea><script>alert(1)</script>`
        const wrong = await refused(
          api.post(
            `/encore/s/${token}`,
            new URLSearchParams({ [ids[0]!]: "99", [ids.at(-1)!]: evil }).toString(),
            { headers: { "content-type": "application/x-www-form-urlencoded" } }
          )
        )
        expect(wrong.status).toBe(400)
        expect(String(wrong.data)).toContain(`role="alert"`)
        expect(String(wrong.data)).toContain("&lt;script&gt;")
        expect(String(wrong.data)).not.toContain("<script>")
        expect(await responses()).toEqual([])
      })

      it("of the open link takes anybody's answer, so many of them", async () => {
        const survey = await ready("nps", { trigger: "link" })
        const { survey: open } = await admin(`surveys/${survey.id}`, {
          link_open: true,
        })
        const path = new URL(open.link_url).pathname
        expect((await page(path)).status).toBe(200)
        const { data } = await api.get(
          `/store/encore/surveys/open/${open.slug}`,
          shop.store
        )
        const give = (as: Headers, score: number) =>
          api.post(
            `/store/encore/surveys/open/${open.slug}`,
            {
              answers: [{ question_id: data.survey.questions[0].id, value: score }],
            },
            as
          )
        await give(shop.store, 3)
        const member = await memberOf()
        await Promise.all([9, 8, 9, 8].map((score) => give(ada, score)))
        await give(ada, 10)
        expect(await responses()).toMatchObject([
          { member_id: member, source: "component", nps_score: 10 },
          { member_id: null, nps_score: 3 },
        ])
        const statuses = []
        for (let n = 0; n < 25; n++) {
          statuses.push(
            await give(shop.store, 5).then(
              () => 200,
              (error) => error.response.status
            )
          )
        }
        expect(statuses).toContain(429)
      })

      it("is found by the customer for an order of theirs", async () => {
        await ready("after_purchase")
        const order = await bought()
        const { data } = await api.get(
          `/store/encore/me/surveys?order_id=${order}`,
          ada
        )
        expect(data.surveys).toMatchObject([{ order_id: order, status: "open" }])
        const id = data.surveys[0].id
        const own = await api.get(`/store/encore/me/surveys/${id}`, ada)
        expect(own.data.survey.questions).toHaveLength(5)
        const bob = await makeCustomer(getContainer(), shop, "bob@example.com")
        const path = `/store/encore/me/surveys/${id}`
        expect((await refused(api.get(path, bob))).status).toBe(404)
        expect((await refused(api.get(path, shop.store))).status).toBe(401)
      })

      it("ask whose complaint was resolved, once, also where the event was lost", async () => {
        await ready("after_complaint")
        const member = await memberOf()
        const { complaint } = await admin("complaints", {
          member_id: member,
          category: "delivery",
          message: "It came late.",
        })
        const answered = {
          admission: "It came late.",
          explanation: "The truck broke down.",
          proposal: "The shipping is on us.",
        }
        await admin(`complaints/${complaint.id}/resolve`, answered)
        expect(await invitationOf(member)).toMatchObject({
          trigger: "complaint_resolved",
        })
        const again = () =>
          reconcileSurveysWorkflow(getContainer()).run({
            input: { since: Date.now() - 3_600_000, page_size: 1 },
          })
        await again()
        expect(await invitationsOf(member)).toHaveLength(1)
        await knex()("encore_survey_invitation").delete()
        await again()
        expect(await invitationsOf(member)).toHaveLength(1)
      })

      it("find the deliveries that events missed", async () => {
        const orders = [await delivered(), await delivered()]
        const member = await memberOf()
        expect(await invitationsOf(member)).toEqual([])
        const survey = await ready("delivery")
        for (let n = 0; n < 2; n++) {
          const { result } = await reconcileSurveysWorkflow(getContainer()).run({
            input: { since: Date.now() - 3_600_000, page_size: 1 },
          })
          expect(result.invited).toBe(n ? 0 : 2)
        }
        expect(await invitationsOf(member)).toEqual(
          expect.arrayContaining(
            orders.map((order_id) =>
              expect.objectContaining({ order_id, survey_id: survey.id })
            )
          )
        )
      })

      it("go with a member who is merged and back, and are forgotten with one who is erased", async () => {
        const { member, token } = await invited()
        await scored(token, 9, "My street is Elm Street")
        const email = "ada.old@example.com"
        const contacts = await encore().ensureContactMembers(
          [{ email, contacted_at: new Date() }],
          false
        )
        const guest = contacts.get(email)!
        const nps = async (id: string) => (await admin(`members/${id}`)).member.nps
        const [response] = await responses()
        await knex()("encore_survey_response")
          .where({ id: response!.id })
          .update({ member_id: guest })
        await knex()("encore_member").where({ id: member }).update({
          nps_segment: null,
          nps_score: null,
          nps_answered_at: null,
        })
        await admin(`members/${member}/merge`, {
          member_id: guest,
          reason: "One person",
        })
        expect(await nps(member)).toMatchObject({ segment: "promoter", score: 9 })
        expect((await responses())[0]).toMatchObject({ member_id: member })
        await admin(`members/${guest}/unmerge`, { reason: "Two, after all" })
        expect(await nps(member)).toBeNull()
        expect(await nps(guest)).toMatchObject({ segment: "promoter", score: 9 })

        await encore().eraseCustomers([
          { customer_id: "none", email, has_account: false },
        ])
        const [forgotten] = await responses()
        expect(forgotten).toMatchObject({ nps_score: 9 })
        expect(JSON.stringify(forgotten)).not.toContain("Elm Street")
      })
    })
  },
})
