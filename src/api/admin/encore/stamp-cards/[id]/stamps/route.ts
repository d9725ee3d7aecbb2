import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giveStampsWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { idempotencyKeyOf } from "../../../../../lib/posted-entry"
import { AdminGiveEncoreStamps } from "../../validators"

/** Admins: give members stamps by hand. The header `Idempotency-Key` names the gift, so
 * that a repeated request gives nothing more. `members`: how many got some by this call. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminGiveEncoreStamps>,
    res: MedusaResponse
  ) => {
    const { result } = await giveStampsWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        card_id: req.params.id!,
        actor_id: req.auth_context.actor_id,
        request_key: idempotencyKeyOf(req),
      },
    })
    res.json({ given: { members: result.members } })
  }
)
