import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Locale, localeOf, say } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { UnsubscribeTarget } from "../../../../modules/encore/outreach/unsubscribe"
import { unsubscribeWorkflow } from "../../../../workflows"
import { html } from "../../../lib/html"
import { localeOfPage, sendPlainPage } from "../../../lib/plain-page"
import { callerOf, charge, RateLimit } from "../../../lib/rate-limit"
import { refuseTooMany } from "../../../lib/too-many"

/** Whoever tries tokens has used this up soon. Mail readers unsubscribe many people from
 * one address, so it isn't small. */
const LIMIT: RateLimit = { name: "unsubscribe", points: 300, seconds: 60 }

/** Whoever has the link: asks whether to unsubscribe. Looking changes nothing: mail
 * scanners follow links too. A token that is nobody's: 404, a page too. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wait = await charge(req.scope, LIMIT, callerOf(req))
  if (wait !== null) {
    return refuseTooMany(req, res, wait)
  }
  const target = await req.scope
    .resolve(ENCORE_MODULE)
    .unsubscribeTarget(req.params.token!)
  const locale = localeOfMessage(req, target)
  if (!target) {
    return sendGone(res, locale)
  }
  sendPlainPage(res, {
    locale,
    title: say(locale, "outreach.page.title"),
    body: html`<p>
        ${say(locale, `outreach.page.${target.purpose}`, {
          channel: say(locale, `outreach.page.${target.channel}`),
        })}
      </p>
      <form method="post">
        <div class="buttons">
          <button>${say(locale, "outreach.page.button")}</button>
        </div>
      </form>`,
  })
}

/** Whoever has the link, and the mail reader's own button (RFC 8058): unsubscribes from
 * messages of that purpose by that channel. Again it changes nothing. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wait = await charge(req.scope, LIMIT, callerOf(req))
  if (wait !== null) {
    return refuseTooMany(req, res, wait)
  }
  const token = req.params.token!
  const target = await req.scope.resolve(ENCORE_MODULE).unsubscribeTarget(token)
  const locale = localeOfMessage(req, target)
  const { result } = await unsubscribeWorkflow(req.scope).run({
    input: { token, wording: say(locale, "outreach.wording.unsubscribe"), locale },
  })
  if (!result.found) {
    return sendGone(res, locale)
  }
  sendPlainPage(res, {
    locale,
    title: say(locale, "outreach.page.done_title"),
    body: html`<p>${say(locale, "outreach.page.done")}</p>`,
  })
}

/** The language of the message, where there is one. */
function localeOfMessage(req: MedusaRequest, target: UnsubscribeTarget | null): Locale {
  return target?.locale
    ? localeOf({ "accept-language": target.locale })
    : localeOfPage(req)
}

function sendGone(res: MedusaResponse, locale: Locale): void {
  sendPlainPage(res, {
    locale,
    status: 404,
    title: say(locale, "outreach.page.gone_title"),
    body: html`<p>${say(locale, "outreach.page.gone")}</p>`,
  })
}
