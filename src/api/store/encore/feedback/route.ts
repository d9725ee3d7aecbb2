import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { formToken } from "../../../lib/form-token"
import { localized } from "../../../lib/localized"
import { Feedback, takeFeedback } from "../../../lib/take-feedback"
import { refuseTooMany } from "../../../lib/too-many"

/** Anybody: a token for the form, good for one sending within a day. `{ token }` */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    res.setHeader("Cache-Control", "no-store")
    res.json({ token: formToken(req) })
  }
)

/**
 * Anybody: suggest something or complain. `{ kind, message, email?, category?,
 * order_number?, token }`; a complaint without an account needs an e-mail address. Answers
 * `{ received: true, reference }`, the reference of a complaint. Too often: 429, with when
 * to come back.
 */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest<Feedback>, res: MedusaResponse) => {
    const taken = await takeFeedback(
      req,
      req.validatedBody,
      localeOf(req.headers),
      req.auth_context?.actor_id ?? null
    )
    if ("wait" in taken) {
      return refuseTooMany(req, res, taken.wait)
    }
    res.json({ received: true, reference: taken.reference })
  }
)
