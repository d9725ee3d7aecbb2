import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { consentViews } from "../../../../../lib/consent-view"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { shopName } from "../../../../../lib/shop-name"

/** Admins: what a member has agreed to, and everything they ever said about it with the
 * words that they were shown, the latest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const [{ settings }, member] = await Promise.all([
      encore.programInForce(),
      findMember(req.scope, req.params.id!),
    ])
    const [held, history, shop] = await Promise.all([
      encore.consentsOf([member.id]),
      encore.consentHistory(member.id),
      shopName(req.scope, settings.brand),
    ])
    res.json({
      consents: consentViews(
        held,
        settings.outreach.channels,
        localeOf(req.headers),
        shop
      ),
      history,
    })
  }
)
