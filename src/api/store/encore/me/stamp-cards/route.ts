import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { memberStampCards } from "../../../../lib/stamp-card-view"

/** The customer: the cards they have begun or could begin. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const stamp_cards = await memberStampCards(
      req.scope,
      member.id,
      localeOf(req.headers)
    )
    res.json({ stamp_cards })
  }
)
