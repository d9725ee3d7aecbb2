import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { memberStampCards } from "../../../../../lib/stamp-card-view"

/** Admins: how far a member is with each card. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { id } = await findMember(req.scope, req.params.id!)
    const stamp_cards = await memberStampCards(req.scope, id, localeOf(req.headers))
    res.json({ stamp_cards })
  }
)
