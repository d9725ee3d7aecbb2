import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeStampsWorkflow } from "../../../../../../../../workflows"
import { localized } from "../../../../../../../lib/localized"
import { AdminRevokeEncoreStamps } from "../../../../validators"

/** Admins: take back stamps that were given by hand. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminRevokeEncoreStamps>,
    res: MedusaResponse
  ) => {
    const gift_id = req.params.gift_id!
    await revokeStampsWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        gift_id,
        card_id: req.params.id!,
        actor_id: req.auth_context.actor_id,
      },
    })
    res.json({ id: gift_id, object: "encore_stamp_gift", revoked: true })
  }
)
