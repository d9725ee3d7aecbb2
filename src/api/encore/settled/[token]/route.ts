import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Locale, say } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { StoredComplaint } from "../../../../modules/encore/feedback/complaints/stored-complaint"
import { settleComplaintWorkflow } from "../../../../workflows"
import { categoryName } from "../../../lib/complaint-words"
import { html } from "../../../lib/html"
import { localeOfPage, sendPlainPage } from "../../../lib/plain-page"
import { callerOf, charge, RateLimit } from "../../../lib/rate-limit"
import { refuseTooMany } from "../../../lib/too-many"

/** Whoever tries tokens has used this up soon; whoever has one hardly can. */
const LIMIT: RateLimit = { name: "settled", points: 60, seconds: 60 }

/**
 * Whoever has the link: asks whether a complaint is settled. Looking records nothing: mail
 * scanners follow links too. A token that is nobody's or has passed: 404, a page too.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wait = await charge(req.scope, LIMIT, callerOf(req))
  if (wait !== null) {
    return refuseTooMany(req, res, wait)
  }
  const locale = localeOfPage(req)
  const encore = req.scope.resolve(ENCORE_MODULE)
  const complaint = await encore.complaintOfToken(req.params.token!)
  if (!complaint) {
    return sendGone(res, locale)
  }
  await sendQuestion(req, res, locale, complaint)
}

/** Whoever has the link: `settled=yes|no&comment=`. Yes closes the complaint, no opens it
 * again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wait = await charge(req.scope, LIMIT, callerOf(req))
  if (wait !== null) {
    return refuseTooMany(req, res, wait)
  }
  const locale = localeOfPage(req)
  const token = req.params.token!
  const { settled, comment } = (req.body ?? {}) as Record<string, unknown>
  const complaint = await req.scope.resolve(ENCORE_MODULE).complaintOfToken(token)
  if (!complaint) {
    return sendGone(res, locale)
  }
  if (settled !== "yes" && settled !== "no") {
    return sendQuestion(req, res, locale, complaint)
  }
  await settleComplaintWorkflow(req.scope).run({
    input: {
      token,
      settled: settled === "yes",
      comment: typeof comment === "string" ? comment.slice(0, 5_000) : null,
    },
  })
  sendPlainPage(res, {
    locale,
    title: say(locale, "complaints.page.received_title"),
    body: html`<p>${say(locale, `complaints.page.thanks_${settled}`)}</p>`,
  })
}

async function sendQuestion(
  req: MedusaRequest,
  res: MedusaResponse,
  locale: Locale,
  complaint: StoredComplaint
): Promise<void> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  const words = (key: string, params = {}) =>
    say(locale, `complaints.page.${key}`, params)
  sendPlainPage(res, {
    locale,
    title: words("settled_title"),
    body: html`<p>
        ${words("settled_text", {
          reference: complaint.reference,
          category: categoryName(settings, complaint.category, locale),
        })}
      </p>
      <form method="post">
        <div>
          <label for="comment">${words("missing")}</label>
          <textarea id="comment" name="comment" maxlength="5000"></textarea>
        </div>
        <div class="buttons">
          <button name="settled" value="yes">${words("yes")}</button>
          <button class="second" name="settled" value="no">${words("no")}</button>
        </div>
      </form>`,
  })
}

function sendGone(res: MedusaResponse, locale: Locale): void {
  sendPlainPage(res, {
    locale,
    status: 404,
    title: say(locale, "complaints.page.gone"),
    body: html`<p>${say(locale, "errors.complaint_link_gone")}</p>`,
  })
}
