import { ratePerSecond } from "../lib/at-once"
import { Benchmark } from "../lib/benchmark"
import { answerForm, draftSurvey, invitations } from "../lib/invitations"
import { bootModules } from "../lib/modules"

const AT_ONCE = 50

const PER_SECOND = 300

/**
 * **Measures** answers recorded a second, fifty at once, as `answerSurvey` records them: by
 * invitations' links, with the member's NPS, and of three in seven the complaint. Without
 * HTTP: what a request costs by itself, `survey-answers` has.
 * **Against** three hundred a second.
 */
const surveyRecord: Benchmark = {
  name: "survey-record",
  unit: "answers/s",
  target: { at: "least", ratio: 1 },
  run: async ({ databases, quick }) => {
    const { encore, close } = await bootModules(databases.ledger)
    try {
      const survey = await draftSurvey(encore)
      const rates: number[] = []
      for (let run = 0; run < (quick ? 3 : 5); run++) {
        const tokens = await invitations(
          databases.ledger,
          survey.id,
          quick ? 500 : 2_000
        )
        rates.push(
          await ratePerSecond(tokens, AT_ONCE, async (token, index) => {
            await encore.recordResponse({
              by: { token },
              answers: Object.entries(answerForm(survey, index)).map(
                ([question_id, value]) => ({ question_id, value })
              ),
              member_id: null,
              source: "link",
              lang: null,
              speaks: "en",
              at: new Date(),
            })
          })
        )
      }
      return { encore: rates, against: { limit: PER_SECOND } }
    } finally {
      await close()
    }
  },
}

export default surveyRecord
