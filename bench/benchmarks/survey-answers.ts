import { Admin } from "../lib/admin"
import { Benchmark } from "../lib/benchmark"
import { answerOf } from "../lib/http"
import { invitations, publishedSurvey } from "../lib/invitations"
import { duration } from "../lib/pairs"

const AT_ONCE = 50

const PER_SECOND = 300

/**
 * **Measures** answers recorded a second through `POST /store/encore/surveys/:token`, fifty
 * people at once: the score and its reason, the member's NPS, and where it is low the
 * complaint, each person by a link of their own.
 * **Against** three hundred a second.
 */
const surveyAnswers: Benchmark = {
  name: "survey-answers",
  unit: "answers/s",
  target: { at: "least", ratio: 1 },
  run: async ({ stores, databases, quick }) => {
    if (!stores) {
      return { skipped: "The stores were not started." }
    }
    const admin = await Admin.signIn(stores.with_plugin, stores.admin)
    const { id, questions } = await publishedSurvey(admin)
    const [nps, reason] = questions
    const answer = (token: string, index: number) =>
      answerOf(
        fetch(`${stores.with_plugin}/store/encore/surveys/${token}`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "x-publishable-api-key": stores.publishable_key,
          },
          body: JSON.stringify({
            answers: [
              { question_id: nps!.id, value: 4 + (index % 7) },
              { question_id: reason!.id, value: "It came on the day you said." },
            ],
          }),
        })
      )
    const rates: number[] = []
    for (let run = 0; run < (quick ? 3 : 5); run++) {
      const tokens = await invitations(databases.store, id, quick ? 600 : 3_000)
      let next = 0
      const ms = await duration(async () => {
        await Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            for (let index = next++; index < tokens.length; index = next++) {
              await answer(tokens[index]!, index)
            }
          })
        )
      })
      rates.push((tokens.length / ms) * 1000)
    }
    return { encore: rates, against: { limit: PER_SECOND } }
  },
}

export default surveyAnswers
