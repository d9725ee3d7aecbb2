import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { findMember } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { withReason } from "../../../lib/message-view"
import { AdminGetEncoreMessages } from "./validators"

/** Admins: messages, the latest first, each with why it was or wasn't sent. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, member_id, ...filters } =
      req.validatedQuery as AdminGetEncoreMessages
    const member = member_id ? await findMember(req.scope, member_id) : null
    const { messages, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findMessages({ ...filters, member_id: member?.id }, { limit, offset })
    const locale = localeOf(req.headers)
    res.json({
      messages: messages.map((message) => withReason(message, locale)),
      count,
      offset,
      limit,
    })
  }
)
