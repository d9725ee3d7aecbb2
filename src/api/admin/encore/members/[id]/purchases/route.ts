import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { findMember } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { Paging } from "../../../../../lib/paging"
import { purchaseView } from "../../../../../lib/purchase-view"

/** Admins: what a member bought, here and elsewhere, the latest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const member = await findMember(req.scope, req.params.id!)
    const [purchases, count] = await req.scope
      .resolve(ENCORE_MODULE)
      .listAndCountPurchases(
        { member_id: member.id },
        { order: { placed_at: "DESC", id: "DESC" }, take: limit, skip: offset }
      )
    res.json({ purchases: purchases.map(purchaseView), count, offset, limit })
  }
)
