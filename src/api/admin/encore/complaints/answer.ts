import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { byUser } from "../../../../modules/encore/audit/record"
import { ComplaintStep } from "../../../../modules/encore/feedback/complaints/statuses"
import { takeComplaintStepWorkflow } from "../../../../workflows"
import { complaintDetail } from "../../../lib/complaint-view"
import { localized } from "../../../lib/localized"
import { AdminStepEncoreComplaint } from "./validators"

/** Answers with the complaint of the path as it is now. */
export async function answerWithComplaint(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse
): Promise<void> {
  res.json({
    complaint: await complaintDetail(req.scope, req.params.id!, localeOf(req.headers)),
  })
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
