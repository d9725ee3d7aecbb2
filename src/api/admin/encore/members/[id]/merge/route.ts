import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { mergeMembersWorkflow } from "../../../../../../workflows"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { memberDetail } from "../../../../../lib/member-detail"
import { AdminMergeEncoreMember } from "../../validators"

/** Admins: merge another member into this one, with a reason. Again, it changes nothing. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminMergeEncoreMember>,
    res: MedusaResponse
  ) => {
    const { member_id, reason } = req.validatedBody
    const [into, from] = await Promise.all([
      findMember(req.scope, req.params.id!),
      findMember(req.scope, member_id),
    ])
    await mergeMembersWorkflow(req.scope).run({
      input: {
        into_member_id: into.id,
        from_member_id: from.id,
        reason,
        actor_type: "user",
        actor_id: req.auth_context.actor_id,
      },
    })
    const merged = await findMember(req.scope, into.id)
    res.json({ member: await memberDetail(req.scope, merged) })
  }
)
