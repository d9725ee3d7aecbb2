import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../modules/encore/audit/record"
import { setBirthdayWorkflow, setManagerWorkflow } from "../../../../../workflows"
import { findMember } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { memberDetail } from "../../../../lib/member-detail"
import { AdminUpdateEncoreMember } from "../validators"

/** Admins: one member, by their own id or their customer's. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await findMember(req.scope, req.params.id!)
    res.json({ member: await memberDetail(req.scope, member) })
  }
)

/** Admins: set a member's birthday and the admin who cares for them, or take it away. What
 * is left out stays. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreMember>,
    res: MedusaResponse
  ) => {
    const { id } = await findMember(req.scope, req.params.id!)
    const { birthday, manager_id } = req.validatedBody
    const by = byUser(req.auth_context.actor_id)
    if (birthday !== undefined) {
      await setBirthdayWorkflow(req.scope).run({
        input: { member_id: id, birthday, by },
      })
    }
    if (manager_id !== undefined) {
      await setManagerWorkflow(req.scope).run({
        input: { member_id: id, manager_id, by },
      })
    }
    const member = await findMember(req.scope, id)
    res.json({ member: await memberDetail(req.scope, member) })
  }
)
