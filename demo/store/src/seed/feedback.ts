import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { IDEAS, WORDS } from "./feedback-words"
import type { Order } from "./order"
import { Random } from "./random"

type Question = { id: string; key: string }

type Survey = {
  id: string
  handle: string | null
  slug: string
  delivery: Record<string, unknown>
  questions: Question[]
}

type Complaint = { id: string; status: string; opened_at: Date }

/** What of Encore's module this seed asks for. */
type Encore = {
  findSurveys: (page: {
    limit: number
    offset: number
  }) => Promise<{ surveys: Survey[]; count: number }>
  listMembers: (filters: object, config: object) => Promise<{ id: string }[]>
  listComplaints: (filters: object, config: object) => Promise<Complaint[]>
  programInForce: () => Promise<{ settings: object }>
  recordResponse: (input: object, settings: object) => Promise<unknown>
}

const DAY = 86_400_000

/** So many members have answered, one every second day until now. */
const ANSWERED = 90

/** Complaints that are younger are still being worked on. */
const OPEN_FOR_DAYS = 4

const BY = { actor_type: "system", actor_id: null }

/** Some come more often than others. */
const CAUSES = ["carrier", "packaging", "carrier", "stock", "communication", "carrier"]

const ANSWER = {
  admission: "You are right: this should not have happened, and we are sorry.",
  explanation: "A parcel of that day was left behind in our warehouse.",
  proposal: "We have sent a new one at our cost, with a bag of your favourite in it.",
}

/**
 * What customers say: two surveys of the ready sets, half a year of answers to one of
 * them - the low ones have become complaints, the old of which are resolved - and some
 * ideas. That survey asks as soon as an order is delivered, for a visitor to see it. Once
 * there is a survey nothing is added any more.
 */
export async function seedFeedback(
  container: MedusaContainer,
  { until }: Order
): Promise<void> {
  const encore = container.resolve<Encore>("encore")
  const run = async <Result>(id: string, input: object) =>
    (await container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input }))
      .result as Result

  if ((await encore.findSurveys({ limit: 1, offset: 0 })).count) {
    return
  }
  const publish = async (handle: string, delivery: object) => {
    const drafted = await run<Survey>("encore-make-ready-survey", {
      handle,
      locale: "en",
      by: BY,
    })
    const survey = await run<Survey>("encore-save-survey", {
      id: drafted.id,
      delivery: { ...drafted.delivery, ...delivery },
      link_open: true,
      by: BY,
    })
    await run("encore-set-survey-status", {
      id: survey.id,
      status: "published",
      by: BY,
    })
    return survey
  }
  await publish("after_purchase", { trigger: "manual", delay_hours: 0 })
  const survey = await publish("nps", {
    trigger: "order_delivered",
    delay_hours: 0,
    period_days: 0,
  })

  const now = new Date(until).getTime()
  const { settings } = await encore.programInForce()
  const members = await encore.listMembers(
    { purchase_count: { $gt: 0 }, merged_into_id: null },
    { select: ["id"], order: { email: "ASC" }, take: ANSWERED }
  )
  const random = new Random(9)
  for (const [index, { id }] of members.entries()) {
    const score = scoreOf(random)
    const group = score >= 9 ? "promoter" : score >= 7 ? "passive" : "detractor"
    const [lang, words] = random.pick(WORDS[group])
    await encore.recordResponse(
      {
        by: { slug: survey.slug },
        answers: answersTo(survey, score, index % 3 ? words : null),
        member_id: id,
        source: "link",
        lang,
        speaks: "en",
        at: new Date(now - (members.length - index) * 2 * DAY + DAY),
      },
      settings
    )
  }
  await resolveOld(encore, run, now)
  for (const [index, [locale, message]] of IDEAS.entries()) {
    await run("encore-add-suggestion", {
      key: `demo:${index}`,
      message,
      locale,
      member_id: members[index]?.id ?? null,
      at: new Date(now - (index + 1) * 9 * DAY),
    })
  }
}

/** Most are glad, as with every shop that is still there. */
function scoreOf(random: Random): number {
  const luck = random.next()
  if (luck < 0.55) {
    return 9 + random.below(2)
  }
  return luck < 0.84 ? 7 + random.below(2) : 2 + random.below(5)
}

function answersTo({ questions }: Survey, score: number, words: string | null) {
  const [nps, reason] = questions
  return [
    { question_id: nps!.id, value: score },
    ...(words ? [{ question_id: reason!.id, value: words }] : []),
  ]
}

/** Each was answered the day after it came in. */
async function resolveOld(
  encore: Encore,
  run: (id: string, input: object) => Promise<unknown>,
  now: number
): Promise<void> {
  const complaints = await encore.listComplaints(
    { opened_at: { $lt: new Date(now - OPEN_FOR_DAYS * DAY) } },
    { order: { opened_at: "ASC" } }
  )
  for (const [index, { id, opened_at }] of complaints.entries()) {
    const at = new Date(new Date(opened_at).getTime() + 0.6 * DAY)
    await run("encore-resolve-complaint", {
      id,
      answer: ANSWER,
      root_cause: CAUSES[index % CAUSES.length],
      by: BY,
      at,
    })
  }
}
