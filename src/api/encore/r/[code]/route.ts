import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Locale, localeOf, say } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { referralCode } from "../../../../modules/encore/program/referrals/code"
import { backendUrl } from "../../../lib/backend-url"
import { callerOf, charge, RateLimit } from "../../../lib/rate-limit"
import { referralPage } from "./page"

/** Pages in a minute, for one address of the net. A code that is nobody's costs as much
 * as ten: who tries codes has used it up soon, and who looks at links hardly can. */
const LIMIT: RateLimit = { name: "referral-page", points: 300, seconds: 60 }

const COST_OF_A_MISS = 10

/** Nothing but the page itself, its style and pictures; in no frame. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")

/**
 * Anybody: the page of a member's link, with what networks make their preview of, in the
 * language of the visitor; for robots, which have none, in the one that the link names
 * (`?lang=`). It sets no cookie and remembers nobody. A code that is nobody's: 404, with
 * the way to the shop. Too many: 429, with when to come back.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOfVisitor(req)
  const encore = req.scope.resolve(ENCORE_MODULE)
  const caller = callerOf(req)
  const refuse = (seconds: number) => {
    res.setHeader("Retry-After", seconds)
    res.type("text").status(429)
    res.send(say(locale, "referrals.page.too_often", { seconds }))
  }
  const wait = await charge(req.scope, LIMIT, caller)
  if (wait !== null) {
    return refuse(wait)
  }
  const code = referralCode(req.params.code!)
  const [{ settings }, advocate] = await Promise.all([
    encore.programInForce(),
    encore.findAdvocate(code),
  ])
  const found = settings.referral.enabled && advocate !== null
  const spent = found
    ? null
    : await charge(req.scope, LIMIT, caller, COST_OF_A_MISS - 1)
  if (spent !== null) {
    return refuse(spent)
  }
  res.setHeader("Content-Type", "text/html; charset=utf-8")
  res.setHeader("Content-Language", locale)
  res.setHeader("Content-Security-Policy", POLICY)
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Vary", "Accept-Language, X-Medusa-Locale")
  res.setHeader("Cache-Control", "private, no-cache")
  res.status(found ? 200 : 404).send(
    referralPage({
      locale,
      settings: settings.referral,
      url: `${backendUrl(req)}/encore/r/${encodeURIComponent(code)}`,
      code: found ? code : null,
    })
  )
}

function localeOfVisitor(req: MedusaRequest): Locale {
  const speaks = req.headers["x-medusa-locale"] ?? req.headers["accept-language"]
  const lang = typeof req.query.lang === "string" ? req.query.lang : ""
  return localeOf(speaks ? req.headers : { "accept-language": lang })
}
