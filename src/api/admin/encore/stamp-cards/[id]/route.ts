import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import {
  deleteStampCardWorkflow,
  saveStampCardWorkflow,
} from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { adminStampCard } from "../../../../lib/stamp-card-view"
import { AdminUpdateEncoreStampCard } from "../validators"

/** Admins: one card. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const card = await req.scope.resolve(ENCORE_MODULE).retrieveCard(req.params.id!)
    res.json({
      stamp_card: await adminStampCard(req.scope, card, localeOf(req.headers)),
    })
  }
)

/** Admins: change a card. Other terms of a published one hold from now; what members have
 * begun is filled as it was promised. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreStampCard>,
    res: MedusaResponse
  ) => {
    const { result } = await saveStampCardWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        id: req.params.id!,
        actor_id: req.auth_context.actor_id,
      },
    })
    res.json({
      stamp_card: await adminStampCard(req.scope, result, localeOf(req.headers)),
    })
  }
)

/** Admins: delete a draft. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteStampCardWorkflow(req.scope).run({
      input: { id, actor_id: req.auth_context.actor_id },
    })
    res.json({ id, object: "encore_stamp_card", deleted: true })
  }
)
