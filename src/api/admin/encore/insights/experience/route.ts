import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { wordsIn } from "../../../../../modules/encore/feedback/surveys/definition"
import { localized } from "../../../../lib/localized"
import { ResultsQuery, resultsFilter } from "../../../../lib/results-query"

/**
 * Admins: what was answered in a time, per level of experience (`levels`: the mean place
 * of all scores on their own scales, 0 to 100), satisfaction over all (`csat`: percent of
 * answers that are 4 or 5 of 5), effort over all (`ces`: mean of how easy it was, 1 to
 * 7), and per question (mean and distribution of scores, counts and shares of choices).
 * Every margin is a 95 % margin of error.
 */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    const { questions, ...experience } = await encore.experienceOf(
      resultsFilter(req.validatedQuery as ResultsQuery, settings),
      settings
    )
    const locale = localeOf(req.headers)
    res.json({
      experience: {
        ...experience,
        least_answers: settings.nps.least_answers,
        questions: questions.map(({ texts, choices, ...question }) => ({
          ...question,
          text: wordsIn(texts, locale)?.text ?? null,
          choices: choices.map(({ texts: words, ...choice }) => ({
            ...choice,
            text: wordsIn(words, locale) ?? choice.id,
          })),
        })),
      },
    })
  }
)
