import { MedusaError } from "@medusajs/framework/utils"
import { Admin } from "../lib/admin"
import { ratePerSecond } from "../lib/at-once"
import { Benchmark } from "../lib/benchmark"
import { answerForm, invitations, publishedSurvey } from "../lib/invitations"

const AT_ONCE = 50

const PER_SECOND = 300

/**
 * **Measures** answers recorded a second through the page that invitations lead to, fifty
 * people at once, each by a link of their own: the score and its reason, the member's NPS,
 * and where it is low, of three in seven, the complaint.
 * **Against** three hundred a second. Beside it stands what the simplest reading of
 * Medusa's own store API makes, the id of one region, fifty at once from the store without
 * the plugin: what a request costs before anything is done in it. What recording costs by
 * itself is `survey-record`.
 */
const surveyAnswers: Benchmark = {
  name: "survey-answers",
  unit: "answers/s",
  target: { at: "least", ratio: 1 },
  run: async ({ stores, databases, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    const { with_plugin, without_plugin, publishable_key } = stores
    const admin = await Admin.signIn(with_plugin, stores.admin)
    const survey = await publishedSurvey(admin)
    const requests = quick ? 300 : 1_000
    const headers = { "x-publishable-api-key": publishable_key }
    const regions = Array.from(
      { length: requests },
      () => `${without_plugin}/store/regions?limit=1&fields=id`
    )
    const encore: number[] = []
    for (let run = 0; run < (quick ? 3 : 5); run++) {
      const tokens = await invitations(databases.store, survey.id, requests)
      const readings = await ratePerSecond(regions, AT_ONCE, (url) =>
        expect(200, fetch(url, { headers }))
      )
      process.stdout.write(`          ${Math.round(readings)} regions read a second\n`)
      encore.push(
        await ratePerSecond(tokens, AT_ONCE, (token, index) =>
          expect(
            303,
            fetch(`${with_plugin}/encore/s/${token}`, {
              method: "POST",
              redirect: "manual",
              body: new URLSearchParams(answerForm(survey, index)),
            })
          )
        )
      )
    }
    return { encore, against: { limit: PER_SECOND } }
  },
}

async function expect(status: number, request: Promise<Response>): Promise<void> {
  const response = await request
  await response.text()
  if (response.status !== status) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${response.url} answered ${response.status}`
    )
  }
}

export default surveyAnswers
