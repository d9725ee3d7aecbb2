import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { closeDrawWorkflow } from "../../../../../../workflows"
import { drawDetail } from "../../../../../lib/draw-detail"
import { localized } from "../../../../../lib/localized"

/** Admins: close a prize draw, before its time where it is still on: entries are frozen
 * and their fingerprint is public. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await closeDrawWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ draw: await drawDetail(req.scope, id) })
  }
)
