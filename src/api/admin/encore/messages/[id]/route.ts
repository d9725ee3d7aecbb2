import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { EncoreError } from "../../../../../modules/encore/lib/encore-error"
import { localized } from "../../../../lib/localized"
import { withReason } from "../../../../lib/message-view"

/** Admins: one message, with why it was or wasn't sent. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const {
      messages: [message],
    } = await req.scope
      .resolve(ENCORE_MODULE)
      .findMessages({ id: req.params.id! }, { limit: 1, offset: 0 })
    if (!message) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "message_not_found")
    }
    res.json({ message: withReason(message, localeOf(req.headers)) })
  }
)
