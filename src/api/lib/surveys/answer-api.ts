import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { LOCALES, Locale, localeOf, say } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { GivenAnswer } from "../../../modules/encore/feedback/surveys/check-answers"
import { wordsIn } from "../../../modules/encore/feedback/surveys/definition"
import { SurveyLink } from "../../../modules/encore/feedback/surveys/find-asked"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { answerSurvey } from "../../../workflows"
import { backendUrl } from "../backend-url"
import { memberOfCustomer } from "../find-member"
import { chargeMiss, chargeOpenAnswer } from "./limits"
import { promoterOffer } from "./promoter-offer"
import { askedView } from "./survey-view"

type Request = AuthenticatedMedusaRequest<{ answers: GivenAnswer[] }>

/** Answers what a link asks: `{ survey, answered_at, changeable_until, answers }`.
 * @throws NOT_FOUND for a link that asks nothing, whatever the reason */
export async function sendSurvey(
  req: Request,
  res: MedusaResponse,
  link: SurveyLink
): Promise<void> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const { asked, settings } = await encore.findAsked(link, await signedIn(req))
  if (!asked) {
    return refuseUnknown(req, res)
  }
  res.json(
    askedView(asked, writtenIn(asked.invitation?.locale) ?? spoken(req), settings)
  )
}

/**
 * Records `{ answers: [{ question_id, value }] }` and answers `{ response: { id },
 * thanks: { text, offer } }`.
 *
 * @throws NOT_FOUND as above; INVALID_DATA for what is no answer
 */
export async function recordAnswers(
  req: Request,
  res: MedusaResponse,
  link: SurveyLink
): Promise<void> {
  const wait = "slug" in link ? await chargeOpenAnswer(req) : null
  if (wait !== null) {
    return tooMany(req, res, wait)
  }
  try {
    await record(req, res, link)
  } catch (error) {
    if (EncoreError.is(error) && error.type === MedusaError.Types.NOT_FOUND) {
      return refuseUnknown(req, res)
    }
    throw error
  }
}

async function record(
  req: Request,
  res: MedusaResponse,
  link: SurveyLink
): Promise<void> {
  const { survey, settings, ...recorded } = await answerSurvey(req.scope, {
    by: link,
    answers: req.validatedBody.answers,
    member_id: await signedIn(req),
    source: "component",
    lang: null,
    speaks: spoken(req),
    at: new Date(),
  })
  const segment = recorded.nps?.segment ?? null
  const { thanks } = wordsIn(survey.texts, recorded.locale)
  const own = segment === "detractor" ? "thanks_low" : "thanks_text"
  const offer = await promoterOffer(
    req.scope,
    { member_id: recorded.member_id, segment },
    survey.delivery,
    { settings, backend_url: backendUrl(req) }
  )
  res.json({
    response: { id: recorded.response_id },
    thanks: {
      text:
        thanks ?? say(writtenIn(recorded.locale) ?? spoken(req), `surveys.page.${own}`),
      offer,
    },
  })
}

/** The member of whoever is signed in; null for a guest. */
async function signedIn(req: Request): Promise<string | null> {
  const customerId = req.auth_context?.actor_id
  return customerId ? (await memberOfCustomer(req.scope, customerId)).id : null
}

function spoken(req: Request): Locale {
  return localeOf(req.headers)
}

function writtenIn(tag: string | null | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === tag)
}

async function refuseUnknown(req: Request, res: MedusaResponse): Promise<void> {
  const wait = await chargeMiss(req)
  if (wait !== null) {
    return tooMany(req, res, wait)
  }
  throw new EncoreError(MedusaError.Types.NOT_FOUND, "survey_link_unknown")
}

function tooMany(req: Request, res: MedusaResponse, wait: number): void {
  res.setHeader("Retry-After", wait)
  res.status(429).json({
    type: "too_many_requests",
    message: say(spoken(req), "errors.too_many_requests"),
  })
}
