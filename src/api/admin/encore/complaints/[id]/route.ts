import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { byUser } from "../../../../../modules/encore/audit/record"
import {
  deleteComplaintWorkflow,
  updateComplaintWorkflow,
} from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { answerWithComplaint } from "../answer"
import { AdminUpdateEncoreComplaint } from "../validators"

/** Admins: one complaint, by its id or its reference, with thread, notes and remedies. */
export const GET = localized(answerWithComplaint)

/** Admins: change some of it; what is left out stays. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreComplaint>,
    res: MedusaResponse
  ) => {
    await updateComplaintWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        fields: req.validatedBody,
        by: byUser(req.auth_context.actor_id),
      },
    })
    await answerWithComplaint(req, res)
  }
)

/** Admins: delete a complaint that was none, with its thread. One with remedies stays. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { id } = await req.scope.resolve(ENCORE_MODULE).findComplaint(req.params.id!)
    await deleteComplaintWorkflow(req.scope).run({
      input: { id, by: byUser(req.auth_context.actor_id) },
    })
    res.json({ id, object: "encore_complaint", deleted: true })
  }
)
