import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { byUser } from "../../../../modules/encore/audit/record"
import { RemedyLimit } from "../../../../modules/encore/feedback/complaints/complaint-settings"
import { limitOf } from "../../../../modules/encore/feedback/complaints/remedy"
import { ComplaintStep } from "../../../../modules/encore/feedback/complaints/statuses"
import { takeComplaintStepWorkflow } from "../../../../workflows"
import { complaintDetail } from "../../../lib/complaint-view"
import { localized } from "../../../lib/localized"
import { AdminStepEncoreComplaint } from "./validators"

/** Answers with the complaint of the path as it is now, and with what the admin may give
 * for it in all. */
export async function answerWithComplaint(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse
): Promise<void> {
  const [complaint, remedy_limit] = await Promise.all([
    complaintDetail(req.scope, req.params.id!, localeOf(req.headers)),
    ownLimit(req),
  ])
  res.json({ complaint: { ...complaint, remedy_limit } })
}

/** What the admin's roles may give for one complaint. */
export async function ownLimit(
  req: AuthenticatedMedusaRequest<unknown>
): Promise<RemedyLimit> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  return limitOf(rolesOf(req), settings.complaints.limits)
}

/** The admin's roles, where the shop has any; Medusa writes them into who is signed in. */
function rolesOf(req: AuthenticatedMedusaRequest<unknown>): string[] {
  const { roles } = (req.auth_context.app_metadata ?? {}) as { roles?: unknown }
  return Array.isArray(roles) ? roles.map(String) : []
}

/** A route that takes a complaint a step on. */
export function taking(step: ComplaintStep) {
  return localized(
    async (
      req: AuthenticatedMedusaRequest<AdminStepEncoreComplaint>,
      res: MedusaResponse
    ) => {
      await takeComplaintStepWorkflow(req.scope).run({
        input: {
          id: req.params.id!,
          step,
          by: byUser(req.auth_context.actor_id),
          reason: req.validatedBody.reason ?? null,
        },
      })
      await answerWithComplaint(req, res)
    }
  )
}
