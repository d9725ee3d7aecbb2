import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { extendComplaintWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { answerWithComplaint } from "../../answer"
import { AdminExtendEncoreComplaint } from "../../validators"

/** Admins: give a clock more working time, with the reason. `{ clock, minutes, reason }` */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminExtendEncoreComplaint>,
    res: MedusaResponse
  ) => {
    await extendComplaintWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        ...req.validatedBody,
        by: byUser(req.auth_context.actor_id),
      },
    })
    await answerWithComplaint(req, res)
  }
)
