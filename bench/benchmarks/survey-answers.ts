import { MedusaError } from "@medusajs/framework/utils"
import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { answerForm, invitations, publishedSurvey } from "../lib/invitations"
import { requestsPerSecond } from "../lib/load"

const AT_ONCE = 50

const PER_SECOND = 300

/** Runs of a process that has just started, while it still compiles what it does. */
const WARM_UP = 3

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
    for (let run = -WARM_UP; run < (quick ? 3 : 5); run++) {
      const tokens = await invitations(databases.store, survey.id, requests)
      const readings = await requestsPerSecond(regions, AT_ONCE, async (send, url) =>
        expect(200, await send(url, { headers }), url)
      )
      const answers = await requestsPerSecond(
        tokens,
        AT_ONCE,
        async (send, token, index) => {
          const url = `${with_plugin}/encore/s/${token}`
          const status = await send(url, {
            method: "POST",
            headers: { "content-type": "application/x-www-form-urlencoded" },
            body: new URLSearchParams(answerForm(survey, index)).toString(),
          })
          expect(303, status, url)
        }
      )
      if (run >= 0) {
        process.stdout.write(
          `          ${Math.round(readings)} regions read a second\n`
        )
        encore.push(answers)
      }
    }
    return { encore, against: { limit: PER_SECOND } }
  },
}

function expect(wanted: number, status: number, url: string): void {
  if (status !== wanted) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `${url} answered ${status}`
    )
  }
}

export default surveyAnswers
