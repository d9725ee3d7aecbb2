import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { DateTime } from "luxon"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { segmentOf } from "../../src/modules/encore/feedback/nps/nps"
import {
  Level,
  QuestionType,
  ScoreKind,
} from "../../src/modules/encore/feedback/surveys/question-types"
import { countResultsWorkflow } from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { Api, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(240_000)

/** An answer as it was given, from which the test works out what must be shown. */
type Given = {
  score: number
  at: string
  stage?: string
  country?: string
  products?: string[]
  reason?: string
  member_id?: string
  survey?: "after" | "other"
}

const ZONE = "Europe/Athens"

/** Other histories: `ENCORE_SEED=7 npm test -- --only http`. */
const SEED = Number(process.env.ENCORE_SEED ?? 1)

type Answer = {
  score: number
  kind: ScoreKind
  level: Level
  text: string
  choices: string[]
}

const QUESTIONS: {
  key: string
  type: QuestionType
  kind?: ScoreKind
  level?: Level
  follows_nps?: boolean
  choices?: Record<string, unknown>
}[] = [
  { key: "nps", type: "score", kind: "nps", level: "emotional" },
  { key: "reason", type: "text", follows_nps: true },
  { key: "delivery", type: "score", kind: "satisfaction", level: "cognitive" },
  { key: "ease", type: "score", kind: "effort", level: "behavioural" },
  {
    key: "source",
    type: "choice",
    // A list is JSON too, which the model's type doesn't say.
    choices: [
      { id: "friend", texts: { en: "A friend", es: "Un amigo" } },
      { id: "search", texts: { en: "A search" } },
    ] as unknown as Record<string, unknown>,
  },
]

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop
    let surveys: Record<"after" | "other", string>

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const get = async (path: string, headers: Headers = shop.admin) =>
      (await api.get(`/admin/encore/${path}`, headers)).data
    const settings = (body: object) =>
      api.post("/admin/encore/settings", body, shop.admin)
    const refusal = async (request: Promise<unknown>) =>
      request.then(
        () => "accepted",
        (error) => [error.response.status, error.response.data.message]
      )

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await settings({ time_zone: ZONE, nps: { least_answers: 4 } })
      const made = await encore().createSurveys(
        ["after", "other"].map((name) => ({
          name,
          texts: { en: { title: name } },
          trigger: "manual",
          delivery: { trigger: "manual" },
          slug: name,
        }))
      )
      surveys = { after: made[0]!.id, other: made[1]!.id }
      await encore().createSurveyQuestions(
        Object.values(surveys).flatMap((survey_id) =>
          QUESTIONS.map((question, position) => ({
            survey_id,
            id: `${survey_id}-${question.key}`,
            version: 1,
            position,
            texts: {
              en: { text: `${question.key}?` },
              es: { text: `¿${question.key}?` },
            },
            ...question,
          }))
        )
      )
    })

    /** Keeps answers as the survey's own page does. */
    const give = async (given: Given[]) => {
      const responses = await encore().createSurveyResponses(
        given.map(({ score, at, survey = "after", ...one }) => ({
          survey_id: surveys[survey],
          version: 1,
          source: "link" as const,
          answered_at: new Date(at),
          locale: "en",
          member_id: one.member_id ?? null,
          stage: one.stage ?? null,
          country_code: one.country ?? null,
          product_ids: one.products ?? null,
          nps_score: score,
          nps_segment: segmentOf("standard", score),
          nps_preset: "standard",
        }))
      )
      await encore().createSurveyAnswers(
        responses.flatMap(({ id, survey_id, answered_at }, i) => {
          const answer = (key: string, type: QuestionType, more: Partial<Answer>) => ({
            response_id: id,
            survey_id,
            question_id: `${survey_id}-${key}`,
            question_key: key,
            type,
            answered_at,
            ...more,
          })
          const { score, reason } = given[i]!
          return [
            answer("nps", "score", { score, kind: "nps", level: "emotional" }),
            ...(reason ? [answer("reason", "text", { text: reason })] : []),
          ]
        })
      )
      return responses.map(({ id }) => id)
    }

    const share = (list: Given[], wanted: (score: number) => boolean) =>
      list.filter(({ score }) => wanted(score)).length / list.length
    const standard = (list: Given[]) =>
      list.length
        ? Math.round(
            1_000 * (share(list, (s) => s >= 9) - share(list, (s) => s <= 6))
          ) / 10
        : null

    /** Answers of a spring, near the turns of months and weeks by the shop's clocks. */
    const spring: Given[] = [
      // The first of February in Athens, still January in UTC.
      { score: 10, at: "2026-01-31T22:30:00Z", stage: "loyalty", country: "gr" },
      { score: 3, at: "2026-02-14T12:00:00Z", stage: "first_purchase", country: "de" },
      { score: 9, at: "2026-02-27T09:00:00Z", stage: "loyalty", country: "gr" },
      { score: 8, at: "2026-02-28T21:59:59Z", stage: "loyalty", country: "de" },
      { score: 0, at: "2026-02-28T22:00:00Z", stage: "first_purchase", country: "gr" },
      { score: 7, at: "2026-03-10T00:00:00Z", stage: "first_purchase" },
      { score: 6, at: "2026-03-20T00:00:00Z", stage: "loyalty", country: "gr" },
      { score: 5, at: "2026-03-25T00:00:00Z", stage: "loyalty", country: "gr" },
      // Summer time since the 29th of March: midnight is at 21 h UTC.
      { score: 10, at: "2026-03-31T20:59:59Z", country: "gr", survey: "other" },
      { score: 9, at: "2026-03-31T21:00:00Z", country: "gr", survey: "other" },
    ]
    const monthOf = ({ at }: Given) =>
      DateTime.fromISO(at, { zone: ZONE }).toFormat("yyyy-MM")

    it("shows the index of a time with all that has to be said with it, as the raw answers say", async () => {
      await give(spring)
      const { nps } = await get("nps")
      const variance =
        share(spring, (s) => s >= 9) +
        share(spring, (s) => s <= 6) -
        (standard(spring)! / 100) ** 2
      expect(nps).toMatchObject({
        preset: "standard",
        value: standard(spring),
        margin: Math.round(1_960 * Math.sqrt(variance / spring.length)) / 10,
        responses: 10,
        promoters: 4,
        passives: 2,
        detractors: 4,
        enough: true,
        least_answers: 4,
        band: "average",
        previous: null,
        difference: null,
        industry: null,
      })
      expect(nps.distribution).toEqual(
        [0, 3, 5, 6, 7, 8]
          .map((score) => ({ score, count: 1 }))
          .concat([
            { score: 9, count: 2 },
            { score: 10, count: 2 },
          ])
      )

      // A month by the shop's calendar, beside the time of the same length before it.
      const { nps: march } = await get("nps?from=2026-03-01&to=2026-03-31")
      const inMarch = spring.filter((one) => monthOf(one) === "2026-03")
      // The 31 days before reach back into January.
      const before = spring.filter(({ at }) => at < "2026-02-28T22")
      expect(march).toMatchObject({
        responses: inMarch.length,
        value: standard(inMarch),
        previous: { responses: before.length, value: standard(before) },
        difference: { beyond_chance: false },
      })

      const { nps: other } = await get(`nps?survey_id=${surveys.other}`)
      expect(other).toMatchObject({ value: 100, responses: 2, enough: false })
      const { nps: none } = await get("nps?from=2027-01-01")
      expect(none).toMatchObject({
        value: null,
        margin: null,
        responses: 0,
        enough: false,
        band: null,
      })
    })

    it("compares with the industry only what can be compared", async () => {
      await give(spring)
      const industry = { name: "Retail", value: 20.5, source: "A report of 2026" }
      await settings({ nps: { industry } })
      expect((await get("nps")).nps.industry).toEqual({
        ...industry,
        difference: -20.5,
      })
      await settings({ nps: { preset: "ten_point" } })
      expect((await get("nps")).nps.industry).toBeNull()
    })

    it("cuts trends by the shop's clocks and compares each period with the one before", async () => {
      await give(spring)
      const { series } = await get("nps?group_by=month&from=2026-02-01&to=2026-04-30")
      expect(series).toHaveLength(3)
      for (const [i, month] of ["2026-02", "2026-03", "2026-04"].entries()) {
        const inMonth = spring.filter((one) => monthOf(one) === month)
        expect(series[i]).toMatchObject({
          from: DateTime.fromISO(`${month}-01`, { zone: ZONE }).toUTC().toISO(),
          value: standard(inMonth),
          responses: inMonth.length,
          enough: inMonth.length >= 4,
        })
      }
      const of = (month: string) => spring.filter((one) => monthOf(one) === month)
      const variance = (list: Given[]) =>
        (share(list, (s) => s >= 9 || s <= 6) - (standard(list)! / 100) ** 2) /
        list.length
      expect(series[0].difference).toBeNull()
      expect(series[1].difference).toEqual({
        value: standard(of("2026-03"))! - standard(of("2026-02"))!,
        margin: expect.closeTo(
          196 * Math.sqrt(variance(of("2026-02")) + variance(of("2026-03"))),
          1
        ),
        beyond_chance: false,
      })

      const { series: weeks } = await get("nps?group_by=week")
      expect(weeks[0].from).toBe("2026-01-31T22:30:00.000Z")
      // The first of February was a Sunday, so the next week begins a day later.
      expect(weeks[1].from).toBe("2026-02-01T22:00:00.000Z")
      const total = weeks.reduce((sum: number, week: any) => sum + week.responses, 0)
      expect(total).toBe(spring.length)
      const { series: quarters } = await get("nps?group_by=quarter")
      expect(quarters.map(({ responses }: any) => responses)).toEqual([9, 1])

      expect(
        await refusal(get("nps?group_by=week&from=1900-01-01&to=2026-12-31"))
      ).toEqual([400, expect.stringContaining("530")])
    })

    it("breaks down by who was asked and what they had bought", async () => {
      const bought: Given[] = [
        { score: 10, at: "2026-05-01T00:00:00Z", products: [shop.productId, "prod_b"] },
        { score: 10, at: "2026-05-01T00:00:00Z", products: [shop.productId] },
        { score: 0, at: "2026-05-01T00:00:00Z", products: ["prod_b"] },
      ]
      await give([...spring, ...bought])
      const { series: countries } = await get("nps?group_by=country&to=2026-04-30")
      const countryOf = (country?: string) =>
        spring.filter((one) => one.country === country)
      expect(countries).toEqual(
        ["gr", "de", undefined].map((country) =>
          expect.objectContaining({
            key: country ?? null,
            value: standard(countryOf(country)),
            responses: countryOf(country).length,
          })
        )
      )
      const { series: stages } = await get("nps?group_by=stage&to=2026-04-30")
      expect(
        Object.fromEntries(stages.map(({ key, value }: any) => [key, value]))
      ).toEqual(
        Object.fromEntries(
          ["loyalty", "first_purchase", undefined].map((stage) => [
            stage ?? null,
            standard(spring.filter((one) => one.stage === stage)),
          ])
        )
      )
      // An order of two products speaks of both.
      const { series: products, nps } = await get(
        "nps?group_by=product&from=2026-05-01"
      )
      expect(nps.responses).toBe(3)
      expect(products).toEqual([
        expect.objectContaining({ key: expect.any(String), responses: 2 }),
        expect.objectContaining({ key: expect.any(String), responses: 2 }),
      ])
      expect(products).toContainEqual(
        expect.objectContaining({
          key: shop.productId,
          name: expect.any(String),
          value: 100,
        })
      )
      expect(products).toContainEqual(
        expect.objectContaining({ key: "prod_b", name: null, value: 0 })
      )
      expect(await refusal(get("nps?group_by=shoe_size"))).toEqual([
        400,
        expect.any(String),
      ])
      expect(await refusal(get("nps?from=yesterday"))).toEqual([
        400,
        expect.any(String),
      ])
    })

    it("says the same of counted months as of raw answers, whatever happened to them", async () => {
      const answer = fc.record({
        score: fc.integer({ min: 0, max: 10 }),
        at: fc
          .integer({ min: 0, max: 24 * 120 })
          .map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()),
        stage: fc.constantFrom("first_purchase", "loyalty"),
        country: fc.constantFrom("gr", "de"),
        products: fc.uniqueArray(fc.constantFrom("prod_a", "prod_b", "prod_c")),
        survey: fc.constantFrom("after" as const, "other" as const),
      })
      const changes = fc.sample(
        fc.record({
          what: fc.constantFrom("score", "move", "place", "remove", "forget", "add"),
          pick: fc.nat(),
          answer,
        }),
        { numRuns: 40, seed: SEED }
      )
      const ids = await give(fc.sample(answer, { numRuns: 200, seed: SEED }))
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const asked = [
        ...["stage", "tier", "product", "country", "channel"].map(
          (dimension) => `nps?group_by=${dimension}`
        ),
        "nps?group_by=product&from=2026-01-17&to=2026-03-20",
        `nps?group_by=stage&survey_id=${surveys.other}`,
        "insights/experience",
        `insights/experience?from=2026-02-01&survey_id=${surveys.after}`,
      ]
      const results = () => Promise.all(asked.map((path) => get(path)))
      const counted = async () =>
        Number((await database("encore_results_month").count())[0]!.count)
      const count = () => countResultsWorkflow(getContainer()).run()

      await count()
      expect(await counted()).toBeGreaterThanOrEqual(4)
      for (const [i, { what, pick, answer: other }] of changes.entries()) {
        const id = ids[pick % ids.length]!
        const answers = database("encore_survey_answer").where({ response_id: id })
        const response = database("encore_survey_response").where({ id })
        if (what === "score") {
          await response.update({ nps_score: other.score })
          await answers.where({ kind: "nps" }).update({ score: other.score })
        } else if (what === "move") {
          await response.update({ answered_at: other.at })
          await answers.update({ answered_at: other.at })
        } else if (what === "place") {
          await response.update({ stage: other.stage, product_ids: other.products })
        } else if (what === "remove") {
          await response.delete()
          await answers.delete()
        } else if (what === "forget") {
          await response.update({ deleted_at: other.at })
          await answers.update({ deleted_at: other.at })
        } else {
          ids.push(...(await give([other])))
        }
        if (i % 4 === 3) {
          const read = await results()
          await count()
          expect(await results()).toEqual(read)
          await database("encore_results_month").delete()
          expect(await results()).toEqual(read)
          await count()
        }
      }
    })

    it("reads all answers anew when the preset changes, and members with them", async () => {
      const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      const id = await eventually(
        async () => (await encore().listMembers({ customer_id: ada.id }))[0]?.id
      )
      await encore().updateMembers({
        id,
        nps_score: 6,
        nps_segment: "detractor",
        nps_answered_at: new Date("2026-03-20"),
      })
      await give(spring)
      await settings({ nps: { preset: "ten_point" } })
      const { nps } = await get("nps")
      const satisfied = share(spring, (s) => s >= 9)
      const neutral = share(spring, (s) => s >= 6 && s <= 8)
      const dissatisfied = share(spring, (s) => s <= 5)
      expect(nps).toMatchObject({
        preset: "ten_point",
        value: Math.round(1_000 * (satisfied + neutral - dissatisfied)) / 10,
        promoters: 4,
        passives: 3,
        detractors: 3,
      })
      await eventually(async () => {
        const [member] = await encore().listMembers({ id })
        return member?.nps_segment === "passive" && member.nps_score === 6
      })
      const responses = await encore().listSurveyResponses({}, { take: 100 })
      for (const { nps_score, nps_segment } of responses) {
        expect(nps_segment).toBe(
          nps_score! >= 9 ? "promoter" : nps_score! >= 6 ? "passive" : "detractor"
        )
      }
      const { members } = await get("members?nps_segment=passive")
      expect(members).toMatchObject([{ id }])
      expect((await get("members?nps_segment=detractor")).count).toBe(0)
    })

    it("lists what people wrote, found whatever their language, case and accents", async () => {
      const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      const member_id = await eventually(
        async () => (await encore().listMembers({ customer_id: ada.id }))[0]?.id
      )
      const words = [
        "The courier came 100% late",
        "El envío llegó tarde",
        "Курьер приехал поздно, ёлка помялась",
        "快递太慢了",
        "Ο ταχυμεταφορέας άργησε πολύ, δύο μέρες",
        "Perfect <script>alert(1)</script>",
      ]
      const ids = await give(
        words.map((reason, i) => ({
          reason,
          score: i < 5 ? i : 10,
          at: `2026-06-0${i + 1}T12:00:00Z`,
          member_id,
        }))
      )
      const complaint = await encore().openComplaints([
        {
          key: `response:${ids[0]}`,
          source: "survey",
          response_id: ids[0]!,
          category: "delivery",
          message: words[0]!,
          at: new Date(),
        },
      ])
      const find = async (query: object) => {
        const text = new URLSearchParams(query as Record<string, string>).toString()
        const { reasons } = await get(`results/reasons?${text}`)
        return reasons.map(({ text }: any) => text)
      }
      expect(await find({})).toEqual([...words].reverse())
      expect(await find({ q: "COURIER" })).toEqual([words[0]])
      expect(await find({ q: "100%" })).toEqual([words[0]])
      expect(await find({ q: "%" })).toEqual([words[0]])
      expect(await find({ q: "_" })).toEqual([])
      expect(await find({ q: "ENVIO" })).toEqual([words[1]])
      expect(await find({ q: "елка" })).toEqual([words[2]])
      expect(await find({ q: "太慢" })).toEqual([words[3]])
      expect(await find({ q: "ΑΡΓΗΣΕ" })).toEqual([words[4]])
      expect(await find({ q: "μερεσ" })).toEqual([words[4]])
      expect(await find({ q: "'; drop table encore_member; --" })).toEqual([])
      expect(await find({ segment: "promoter" })).toEqual([words[5]])
      expect(await find({ score: "3" })).toEqual([words[3]])
      expect(await find({ from: "2026-06-02", to: "2026-06-03" })).toEqual([
        words[2],
        words[1],
      ])
      const { reasons, count } = await get("results/reasons?limit=2&offset=4")
      expect(count).toBe(6)
      expect(reasons).toMatchObject([
        { text: words[1], score: 1, segment: "detractor", complaint: null },
        {
          text: words[0],
          question: "reason?",
          survey: "after",
          member: { id: member_id, email: "ada@example.com" },
          complaint: { id: complaint[0]!.id, reference: complaint[0]!.reference },
        },
      ])
    })

    it("tells what was answered per question and per level of experience", async () => {
      const [response] = await give([{ score: 10, at: "2026-06-01T12:00:00Z" }])
      const answer = (key: string, type: QuestionType, more: Partial<Answer>) => ({
        response_id: response!,
        survey_id: surveys.after,
        question_id: `${surveys.after}-${key}-${Math.random()}`,
        question_key: key,
        type,
        answered_at: new Date("2026-06-01T12:00:00Z"),
        ...more,
      })
      await encore().createSurveyAnswers([
        ...[5, 4, 4, 2].map((score) =>
          answer("delivery", "score", {
            score,
            kind: "satisfaction",
            level: "cognitive",
          })
        ),
        ...[7, 6, 2].map((score) =>
          answer("ease", "score", { score, kind: "effort", level: "behavioural" })
        ),
        ...[["friend"], ["friend"], ["search"], ["friend", "search"]].map((choices) =>
          answer("source", "choice", { choices })
        ),
      ])
      const { experience } = await get("insights/experience", {
        headers: { ...shop.admin.headers, "accept-language": "es" },
      })
      // Three of four are 4 or 5; the mean of 5, 4, 4, 2 is 3.75, its variance 1.5833.
      expect(experience.csat).toMatchObject({ value: 75, responses: 4, enough: true })
      expect(experience.ces).toMatchObject({ value: 5, responses: 3, enough: false })
      const questionOf = (key: string) =>
        experience.questions.find((question: any) => question.key === key)
      expect(questionOf("delivery")).toMatchObject({
        text: "¿delivery?",
        level: "cognitive",
        responses: 4,
        scale: { min: 1, max: 5 },
        mean: { value: 3.75, margin: 1.23 },
        distribution: [
          { score: 2, count: 1 },
          { score: 4, count: 2 },
          { score: 5, count: 1 },
        ],
      })
      expect(questionOf("source")).toMatchObject({
        responses: 4,
        mean: null,
        choices: [
          { id: "friend", text: "Un amigo", count: 3, share: 75 },
          { id: "search", text: "A search", count: 2, share: 50 },
        ],
      })
      // (100 + 75 + 75 + 25) / 4; (100 + 83.33 + 16.67) / 3; 10 of 0 to 10
      expect(experience.levels).toMatchObject([
        { level: "cognitive", value: 68.8, responses: 4, questions: 1 },
        { level: "behavioural", value: 66.7, responses: 3, questions: 1 },
        { level: "emotional", value: 100, responses: 1, questions: 1 },
      ])
    })

    it("hands out every answer as CSV that no spreadsheet takes for a program", async () => {
      const evil = '=HYPERLINK("http://evil.example","Click")'
      await give([
        ...spring,
        { score: 1, at: "2026-06-01T12:00:00Z", reason: evil, products: ["a", "b"] },
        { score: 2, at: "2026-06-02T12:00:00Z", reason: '+1, "quoted"\nline' },
      ])
      const response = (await api.get("/admin/encore/results/export", {
        ...shop.admin,
        responseType: "text",
      })) as { data: string; headers?: Record<string, string> }
      const rows: Record<string, string>[] = parse(response.data, {
        columns: true,
        bom: true,
      })
      expect(rows).toHaveLength(14)
      expect(rows[0]).toMatchObject({
        answered_at: "2026-01-31T22:30:00.000Z",
        survey: "after",
        question: "nps?",
        score: "10",
        nps_segment: "promoter",
        stage: "loyalty",
        country_code: "gr",
      })
      expect(rows.find(({ text }) => text?.includes("HYPERLINK"))).toMatchObject({
        text: `'${evil}`,
        product_ids: "a b",
      })
      expect(rows.find(({ text }) => text?.includes("quoted"))?.text).toBe(
        `'+1, "quoted"\nline`
      )
      const march: unknown[] = parse(
        (
          await api.get("/admin/encore/results/export?from=2026-03-01&to=2026-03-31", {
            ...shop.admin,
            responseType: "text",
          })
        ).data,
        { columns: true, bom: true }
      )
      expect(march).toHaveLength(5)
    })

    it("is shown to admins alone", async () => {
      for (const path of [
        "nps",
        "results/reasons",
        "results/export",
        "insights/experience",
      ]) {
        expect(await refusal(get(path, { headers: {} }))).toEqual([
          401,
          expect.anything(),
        ])
      }
    })
  },
})
