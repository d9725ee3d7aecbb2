import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { cardPage } from "../../../../../print/html/page"
import { cardBrand } from "../../../../lib/cards/brand"
import { sampleCoupon } from "../../../../lib/cards/sample-coupon"
import { localized } from "../../../../lib/localized"
import { AdminPreviewEncoreBrand } from "../validators"

/** Admins: the page of a coupon that is none, in colours that needn't be saved yet:
 * `{ brand?, size? }` | `{ preview: { html } }`. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminPreviewEncoreBrand>,
    res: MedusaResponse
  ) => {
    const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
    const { brand, size } = req.validatedBody
    const tried = { ...settings.brand, ...brand }
    const card = sampleCoupon(await cardBrand(req.scope, tried), localeOf(req.headers))
    const { html } = cardPage(card, { size, paper: tried.letter_paper })
    res.json({ preview: { html } })
  }
)
