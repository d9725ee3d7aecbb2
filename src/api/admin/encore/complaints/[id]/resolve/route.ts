import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { resolveComplaintWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { answerWithComplaint } from "../../answer"
import { AdminResolveEncoreComplaint } from "../../validators"

/**
 * Admins: answer a complaint with `{ admission, explanation, proposal, root_cause? }`, all
 * three parts given here or in its draft. The customer gets the answer and is asked
 * afterwards whether it is settled.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminResolveEncoreComplaint>,
    res: MedusaResponse
  ) => {
    const { root_cause, ...answer } = req.validatedBody
    await resolveComplaintWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        answer,
        root_cause,
        by: byUser(req.auth_context.actor_id),
      },
    })
    await answerWithComplaint(req, res)
  }
)
