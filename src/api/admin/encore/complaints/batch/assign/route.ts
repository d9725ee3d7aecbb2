import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { assignComplaintsWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { AdminAssignEncoreComplaints } from "../../validators"

/** Admins: give complaints to an admin, or with null to nobody. `{ ids }` of those that
 * have another owner now. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminAssignEncoreComplaints>,
    res: MedusaResponse
  ) => {
    const { result } = await assignComplaintsWorkflow(req.scope).run({
      input: { ...req.validatedBody, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ ids: result })
  }
)
