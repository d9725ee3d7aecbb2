import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../../modules/encore"
import { MESSAGE_KINDS } from "../../../../../../../modules/encore/feedback/complaints/complaint-sources"
import { sendAttachment } from "../../../../../../lib/attachments"
import { localized } from "../../../../../../lib/localized"

/** Admins: a file of a complaint's thread or notes, to be saved. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { id } = await encore.findComplaint(req.params.id!)
    const messages = await encore.complaintThread(id, MESSAGE_KINDS)
    await sendAttachment(req.scope, res, messages, req.params.file_id!)
  }
)
