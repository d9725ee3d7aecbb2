import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { giveRemedyWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { answerWithComplaint, ownLimit } from "../../answer"
import { AdminRemedyEncoreComplaint } from "../../validators"

/**
 * Admins: give a remedy: `apology`, `points`, `coupon`, `replacement` or `refund`, within
 * what the settings allow the admin's roles for one complaint. The header
 * `Idempotency-Key` names it, so that a repeated request gives it once.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminRemedyEncoreComplaint>,
    res: MedusaResponse
  ) => {
    const key = idempotencyKeyOf(req)
    await giveRemedyWorkflow(req.scope).run({
      input: {
        complaint_id: req.params.id!,
        key,
        remedy: req.validatedBody,
        limit: await ownLimit(req),
        by: byUser(req.auth_context.actor_id),
      },
    })
    await answerWithComplaint(req, res)
  }
)
