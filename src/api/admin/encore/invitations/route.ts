import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { withReason } from "../../../lib/message-view"
import { localized } from "../../../lib/localized"
import { namedMembers } from "../../../lib/surveys/named-members"
import { AdminGetEncoreInvitations } from "../surveys/validators"

/** Admins: who was invited to surveys, the latest first, how each stands, and in
 * `message` why it wasn't sent, if it wasn't. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const filter = req.validatedQuery as AdminGetEncoreInvitations
    const { invitations, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findSentInvitations(filter)
    res.json({
      invitations: (await namedMembers(req.scope, invitations)).map(
        ({ message, ...invitation }) => ({
          ...invitation,
          message: message && withReason(message, localeOf(req.headers)),
        })
      ),
      count,
      offset: filter.offset,
      limit: filter.limit,
    })
  }
)
