import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unmergeMemberWorkflow } from "../../../../../../workflows"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { memberDetail } from "../../../../../lib/member-detail"
import { AdminUnmergeEncoreMember } from "../../validators"

/** Admins: undo the merge of this member into another, with a reason. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUnmergeEncoreMember>,
    res: MedusaResponse
  ) => {
    const from = await findMember(req.scope, req.params.id!)
    await unmergeMemberWorkflow(req.scope).run({
      input: {
        from_member_id: from.id,
        reason: req.validatedBody.reason,
        actor_type: "user",
        actor_id: req.auth_context.actor_id,
      },
    })
    const unmerged = await findMember(req.scope, from.id)
    res.json({ member: await memberDetail(req.scope, unmerged) })
  }
)
