import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { localized } from "../../../lib/localized"
import { namedMembers } from "../../../lib/surveys/named-members"
import { AdminGetEncoreInvitations } from "../surveys/validators"

/** Admins: who was invited to surveys, the latest first, and how each stands. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const filter = req.validatedQuery as AdminGetEncoreInvitations
    const { invitations, count } = await req.scope
      .resolve(ENCORE_MODULE)
      .findInvitations(filter)
    res.json({
      invitations: await namedMembers(req.scope, invitations),
      count,
      offset: filter.offset,
      limit: filter.limit,
    })
  }
)
