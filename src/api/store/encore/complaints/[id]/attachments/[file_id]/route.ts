import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../../modules/encore"
import { sendAttachment } from "../../../../../../lib/attachments"
import { localized } from "../../../../../../lib/localized"
import { ownComplaint } from "../../../../../../lib/own-complaint"

/** The customer: a file of their complaint's thread, to be saved. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { id } = await ownComplaint(req)
    const messages = await req.scope
      .resolve(ENCORE_MODULE)
      .complaintThread(id, ["public"])
    await sendAttachment(req.scope, res, messages, req.params.file_id!)
  }
)
