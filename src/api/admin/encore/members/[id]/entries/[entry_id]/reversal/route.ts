import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reverseEntryWorkflow } from "../../../../../../../../workflows"
import { findMember } from "../../../../../../../lib/find-member"
import { localized } from "../../../../../../../lib/localized"
import {
  answerWithEntry,
  idempotencyKeyOf,
} from "../../../../../../../lib/posted-entry"
import { AdminReverseEncoreEntry } from "../../../../validators"

/** Admins: take back what an entry gave, as far as it wasn't before; what is spent of it
 * becomes debt. The header `Idempotency-Key` names the reversal. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminReverseEncoreEntry>,
    res: MedusaResponse
  ) => {
    const key = idempotencyKeyOf(req)
    const { id: member_id } = await findMember(req.scope, req.params.id!)
    const { result } = await reverseEntryWorkflow(req.scope).run({
      input: {
        member_id,
        entry_id: req.params.entry_id!,
        reason: req.validatedBody.reason,
        key,
        actor_id: req.auth_context.actor_id,
      },
    })
    await answerWithEntry(req, res, { entry_id: result.entry_id, member_id })
  }
)
