import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import {
  adminEntryView,
  ENTRY_RELATIONS,
  EntryRecord,
} from "../../../../lib/entry-view"
import { localized } from "../../../../lib/localized"
import { purchaseView } from "../../../../lib/purchase-view"

/** Admins: what an order did to its buyer's points. An order that isn't accounted for
 * yet has a null purchase; a guest's has one without a member. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const id = req.params.id!
    const [[purchase], entries] = await Promise.all([
      encore.listPurchases(
        { source: "medusa", source_id: id },
        { relations: ["member"], take: 1 }
      ),
      encore.listPointEntries(
        { source_type: "order", source_id: id },
        { relations: ENTRY_RELATIONS, order: { effective_at: "ASC", id: "ASC" } }
      ),
    ])
    const member = purchase?.member ?? null
    const locale = localeOf(req.headers)
    res.json({
      order_loyalty: {
        purchase: purchase ? purchaseView(purchase) : null,
        member: member && {
          id: member.id,
          customer_id: member.customer_id,
          name: member.name,
          email: member.email,
          stage: member.stage,
        },
        entries: (entries as unknown as EntryRecord[]).map((entry) =>
          adminEntryView(entry, locale)
        ),
        points: entries.reduce((sum, entry) => sum + entry.points, 0),
      },
    })
  }
)
