import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../../../../../modules/encore/lib/encore-error"
import { adjustPointsWorkflow } from "../../../../../../workflows"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { answerWithEntry, idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { AdminAdjustEncorePoints } from "../../validators"

/** Admins: give a member points or take some away. The header `Idempotency-Key` names
 * the adjustment, so that a repeated request has its effect once. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminAdjustEncorePoints>,
    res: MedusaResponse
  ) => {
    const key = idempotencyKeyOf(req)
    const { id: member_id, merged_into_id } = await findMember(
      req.scope,
      req.params.id!
    )
    if (merged_into_id) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "member_merged")
    }
    const { result } = await adjustPointsWorkflow(req.scope).run({
      input: {
        member_id,
        ...req.validatedBody,
        key,
        actor_id: req.auth_context.actor_id,
      },
    })
    await answerWithEntry(req, res, { entry_id: result.entry_id, member_id })
  }
)
