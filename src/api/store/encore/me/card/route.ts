import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cardView } from "../../../../lib/cards/card-view"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"

/** The customer: their own card, `{ card_number, qr, code128, page_url, pdf_url }`; the
 * codes are SVG. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    res.setHeader("Cache-Control", "private, no-store")
    res.json({ card: await cardView(req, member) })
  }
)
