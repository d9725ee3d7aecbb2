import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaContainer } from "@medusajs/framework/types"
import { Locale, LOCALES, localeOf, say } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { GivenAnswer } from "../../../modules/encore/feedback/surveys/check-answers"
import { wordsIn } from "../../../modules/encore/feedback/surveys/definition"
import { Asked, SurveyLink } from "../../../modules/encore/feedback/surveys/find-asked"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { Settings } from "../../../modules/encore/program/settings"
import { HtmlPage } from "../../../print/html/page"
import { answerSurvey } from "../../../workflows"
import { backendUrl } from "../backend-url"
import { storeName } from "../cards/brand"
import { chargeMiss, chargeOpenAnswer } from "./limits"
import { busyPage, formPage, Given, gonePage, thanksPage } from "./page"
import { promoterOffer } from "./promoter-offer"
import { changeableUntil, surveyView } from "./survey-view"

/** What a form sends: by question, one value or several. */
type Form = Record<string, unknown>

/**
 * Shows a survey by its link. `?score=9` chooses the first score, `?done=1` shows the
 * thanks where it was answered; neither records anything, nor does looking.
 */
export async function showSurvey(
  req: MedusaRequest,
  res: MedusaResponse,
  link: SurveyLink
): Promise<void> {
  const context = await contextOf(req, link)
  const { asked, settings, locale, shop } = context
  if (!asked) {
    return sendGone(req, res, locale, shop)
  }
  if (req.query.done && (asked.response || "slug" in link)) {
    return send(res, 200, locale, await thanksOf(req, asked, context))
  }
  const given: Given = new Map(
    asked.response?.answers.map((answer) => [answer.question_id, answer.value])
  )
  const [first] = asked.survey.questions
  if (first?.type === "score" && typeof req.query.score === "string") {
    given.set(first.id, req.query.score)
  }
  send(
    res,
    200,
    locale,
    formPage({
      shop,
      survey: surveyView(asked.survey, locale, settings),
      given,
      answered: asked.response !== null,
      error: null,
    })
  )
}

/** Records what a survey's form sent, and goes on to the thanks; what is wrong with it is
 * said above the form, which keeps what was given. */
export async function takeAnswers(
  req: MedusaRequest,
  res: MedusaResponse,
  link: SurveyLink
): Promise<void> {
  const wait = "slug" in link ? await chargeOpenAnswer(req) : null
  const form = (req.body ?? {}) as Form
  const answers = answersOf(form)
  try {
    if (wait !== null) {
      return await sendBusy(req, res, wait)
    }
    const recorded = await answerSurvey(req.scope, {
      by: link,
      answers,
      member_id: null,
      source: "link",
      lang: langOf(req) ?? null,
      speaks: localeOf(req.headers),
      at: new Date(),
    })
    const done = recorded.nps?.segment ?? "1"
    const lang = langOf(req)
    res.setHeader("Cache-Control", "private, no-store")
    res.redirect(303, `?done=${done}${lang ? `&lang=${lang}` : ""}`)
  } catch (error) {
    if (!EncoreError.is(error)) {
      throw error
    }
    const { asked, settings, locale, shop } = await contextOf(req, link)
    if (!asked) {
      return sendGone(req, res, locale, shop)
    }
    const page = formPage({
      shop,
      survey: surveyView(asked.survey, locale, settings),
      given: new Map(answers.map((answer) => [answer.question_id, answer.value])),
      answered: asked.response !== null,
      error: say(locale, `errors.${error.key}`, error.params),
    })
    send(res, 400, locale, page)
  }
}

type Context = {
  asked: Asked | null
  settings: Settings
  locale: Locale
  shop: string
}

async function contextOf(req: MedusaRequest, link: SurveyLink): Promise<Context> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const { asked, settings } = await encore.findAsked(link, null)
  return {
    asked,
    settings,
    locale: localeFor(req, asked?.invitation?.locale ?? null),
    shop: await shopName(req.scope, settings),
  }
}

async function shopName(container: MedusaContainer, { brand }: Settings) {
  return brand.name ?? (await storeName(container))
}

/** What the address says, else what the person was written in, else what they speak. */
function localeFor(req: MedusaRequest, written: string | null): Locale {
  const own = LOCALES.find((each) => each === written?.slice(0, 2))
  return langOf(req) ?? own ?? localeOf(req.headers)
}

function langOf(req: MedusaRequest): Locale | undefined {
  return LOCALES.find((each) => each === req.query.lang)
}

/** Fields of a form are questions; an empty one is no answer. */
function answersOf(form: Form): GivenAnswer[] {
  return Object.entries(form)
    .filter(([, value]) => value !== "")
    .map(([question_id, value]) => ({ question_id, value }))
}

async function thanksOf(
  req: MedusaRequest,
  asked: Asked,
  { settings, locale, shop }: Context
): Promise<HtmlPage> {
  const segment = asked.response?.nps_segment ?? String(req.query.done)
  const offer = await promoterOffer(
    req.scope,
    { member_id: asked.invitation?.member_id ?? null, segment },
    asked.survey.delivery,
    { settings, backend_url: backendUrl(req) }
  )
  const lang = langOf(req)
  return thanksPage({
    shop,
    locale,
    thanks: wordsIn(asked.survey.texts, locale).thanks,
    segment,
    offer,
    change: asked.response && {
      until: new Intl.DateTimeFormat(locale, {
        dateStyle: "long",
        timeStyle: "short",
        timeZone: settings.time_zone,
      }).format(changeableUntil(asked.response)),
      href: lang ? `?lang=${lang}` : "?",
    },
  })
}

async function sendGone(
  req: MedusaRequest,
  res: MedusaResponse,
  locale: Locale,
  shop: string
): Promise<void> {
  const wait = await chargeMiss(req)
  if (wait !== null) {
    res.setHeader("Retry-After", wait)
    return send(res, 429, locale, busyPage(locale, shop))
  }
  send(res, 404, locale, gonePage(locale, shop))
}

async function sendBusy(
  req: MedusaRequest,
  res: MedusaResponse,
  wait: number
): Promise<void> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  const locale = localeFor(req, null)
  res.setHeader("Retry-After", wait)
  send(res, 429, locale, busyPage(locale, await shopName(req.scope, settings)))
}

/** The address is all that it takes to answer: it is kept nowhere and told nobody. */
function send(
  res: MedusaResponse,
  status: number,
  locale: Locale,
  { html, contentSecurityPolicy }: HtmlPage
): void {
  res.setHeader("Content-Type", "text/html; charset=utf-8")
  res.setHeader("Content-Security-Policy", contentSecurityPolicy)
  res.setHeader("Content-Language", locale)
  res.setHeader("Cache-Control", "private, no-store")
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("X-Robots-Tag", "noindex, nofollow")
  res.status(status).send(html)
}
