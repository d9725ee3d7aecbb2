import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { drawWinnersWorkflow } from "../../../../../../workflows"
import { drawDetail } from "../../../../../lib/draw-detail"
import { localized } from "../../../../../lib/localized"

/** Admins: draw the winners of a closed prize draw, once and for all; again, the answer
 * is the same. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await drawWinnersWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ draw: await drawDetail(req.scope, id) })
  }
)
