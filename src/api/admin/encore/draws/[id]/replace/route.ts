import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { replaceWinnerWorkflow } from "../../../../../../workflows"
import { drawDetail } from "../../../../../lib/draw-detail"
import { localized } from "../../../../../lib/localized"
import { AdminReplaceEncoreWinner } from "../../validators"

/** Admins: let the next alternate take a winner's place, with a reason. Refused (400)
 * where the prize has been used or nobody is left. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminReplaceEncoreWinner>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    await replaceWinnerWorkflow(req.scope).run({
      input: {
        draw_id: id,
        ...req.validatedBody,
        by: byUser(req.auth_context.actor_id),
      },
    })
    res.json({ draw: await drawDetail(req.scope, id) })
  }
)
