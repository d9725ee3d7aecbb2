import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { closeComplaintsWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminCloseEncoreComplaints } from "../../validators"

/** Admins: end complaints with one reason, all of them or none. `{ ids }` of those that
 * were open or resolved. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCloseEncoreComplaints>,
    res: MedusaResponse
  ) => {
    const { result } = await closeComplaintsWorkflow(req.scope).run({
      input: { ...req.validatedBody, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ ids: result })
  }
)
