import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { simulateOnCart } from "../../../../../workflows/earning/simulate-on-cart"
import { simulateOnPurchases } from "../../../../../workflows/earning/simulate-on-purchases"
import { earningLineView } from "../../../../lib/entry-view"
import { localized } from "../../../../lib/localized"
import { AdminSimulateEncoreEarningRules } from "../validators"

/**
 * Admins: what rules would bring for a cart, or would have brought for the purchases of a
 * time (without one, the last 90 days), beside what the published ones do. Nothing is
 * written.
 */
export const POST = localized(
  async (req: MedusaRequest<AdminSimulateEncoreEarningRules>, res: MedusaResponse) => {
    const { cart_id, rules, from, to } = req.validatedBody
    if (!cart_id) {
      const simulation = await simulateOnPurchases(req.scope, { rules, from, to })
      res.json({ simulation })
      return
    }
    const locale = localeOf(req.headers)
    const { published, ...tried } = await simulateOnCart(req.scope, { rules, cart_id })
    const said = (figures: typeof published) => ({
      ...figures,
      lines: figures.lines.map((line) => earningLineView(line, locale)),
    })
    res.json({ simulation: { ...said(tried), published: said(published) } })
  }
)
