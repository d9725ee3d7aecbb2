import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cardView } from "../../../../../lib/cards/card-view"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"

/** Admins: a member's card, to show and to print at the counter. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await findMember(req.scope, req.params.id!)
    res.json({ card: await cardView(req, member) })
  }
)
