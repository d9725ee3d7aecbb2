import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { limitOf } from "../../../../../../modules/encore/feedback/complaints/remedy"
import { giveRemedyWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { answerWithComplaint } from "../../answer"
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
    const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
    await giveRemedyWorkflow(req.scope).run({
      input: {
        complaint_id: req.params.id!,
        key,
        remedy: req.validatedBody,
        limit: limitOf(rolesOf(req), settings.complaints.limits),
        by: byUser(req.auth_context.actor_id),
      },
    })
    await answerWithComplaint(req, res)
  }
)

/** The admin's roles, where the shop has any; Medusa writes them into who is signed in. */
function rolesOf(req: AuthenticatedMedusaRequest<unknown>): string[] {
  const { roles } = (req.auth_context.app_metadata ?? {}) as { roles?: unknown }
  return Array.isArray(roles) ? roles.map(String) : []
}
