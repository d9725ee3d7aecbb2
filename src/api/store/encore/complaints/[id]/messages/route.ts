import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { messageComplaintWorkflow } from "../../../../../../workflows"
import { WithFiles, withAttachments } from "../../../../../lib/attachments"
import { localized } from "../../../../../lib/localized"
import { messageKey } from "../../../../../lib/message-key"
import { ownComplaint, ownComplaintDetail } from "../../../../../lib/own-complaint"
import { optionalKeyOf } from "../../../../../lib/posted-entry"
import { StoreMessageEncoreComplaint } from "../../validators"

/**
 * The customer: write in a complaint's thread; JSON, or a multipart form with up to five
 * `files`. Ends a pause, and opens again what was resolved or closed. Answers with the
 * complaint and its thread.
 */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreMessageEncoreComplaint> & WithFiles,
    res: MedusaResponse
  ) => {
    const { message } = req.validatedBody
    const { id } = await ownComplaint(req)
    const by = {
      actor_type: "customer" as const,
      actor_id: req.auth_context.actor_id,
    }
    await withAttachments(req.scope, req, async (attachments) => {
      const { result } = await messageComplaintWorkflow(req.scope).run({
        input: {
          complaint_id: id,
          key: messageKey(by, "public", message, optionalKeyOf(req)),
          kind: "public" as const,
          text: message,
          attachments,
          by,
        },
      })
      return { result, used: result.added }
    })
    res.json({ complaint: await ownComplaintDetail(req, id) })
  }
)
