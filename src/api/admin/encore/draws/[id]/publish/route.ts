import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { publishDrawWorkflow } from "../../../../../../workflows"
import { drawDetail } from "../../../../../lib/draw-detail"
import { localized } from "../../../../../lib/localized"

/** Admins: publish a prize draw: its seed is made and sealed, its fingerprint is public.
 * Refused (400) without prizes, without a way to enter, after its time, or without the free
 * entry that the settings ask for. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await publishDrawWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ draw: await drawDetail(req.scope, id) })
  }
)
