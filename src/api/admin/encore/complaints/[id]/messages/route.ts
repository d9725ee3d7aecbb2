import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { byUser } from "../../../../../../modules/encore/audit/record"
import { messageComplaintWorkflow } from "../../../../../../workflows"
import { WithFiles, withAttachments } from "../../../../../lib/attachments"
import { localized } from "../../../../../lib/localized"
import { optionalKeyOf } from "../../../../../lib/posted-entry"
import { messageKey } from "../../../../../lib/message-key"
import { answerWithComplaint } from "../../answer"
import { AdminMessageEncoreComplaint } from "../../validators"

/**
 * Admins: write to the customer, or with `kind: note` for the shop alone; JSON, or a
 * multipart form with up to five `files`. The first public message acknowledges the
 * complaint. With the header `Idempotency-Key`, or the same text within minutes, a repeated
 * request writes once.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminMessageEncoreComplaint> & WithFiles,
    res: MedusaResponse
  ) => {
    const { message, kind } = req.validatedBody
    const by = byUser(req.auth_context.actor_id)
    await withAttachments(req.scope, req, async (attachments) => {
      const { result } = await messageComplaintWorkflow(req.scope).run({
        input: {
          complaint_id: req.params.id!,
          key: messageKey(by, kind, message, optionalKeyOf(req)),
          kind,
          text: message,
          attachments,
          by,
        },
      })
      return { result, used: result.added }
    })
    await answerWithComplaint(req, res)
  }
)
