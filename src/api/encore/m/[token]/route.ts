import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { shopBrand } from "../../../lib/cards/brand"
import { memberCard } from "../../../lib/cards/member-card"
import { pageLocale, sendCard, sendNoCard } from "../../../lib/cards/send-card"
import { findMember } from "../../../lib/find-member"

/**
 * Whoever has the address: a member's card as a page, or with `?format=pdf` and
 * `size=a6|card|letter` as PDF (`bleed=true`: for a print shop). `lang` names the
 * language, else it is the visitor's. A token that is nobody's: 404, a page too.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await req.scope
    .resolve(ENCORE_MODULE)
    .cardHolder({ token: req.params.token! })
  if (!id) {
    sendNoCard(req, res)
    return
  }
  const [member, { brand, paper }] = await Promise.all([
    findMember(req.scope, id),
    shopBrand(req.scope),
  ])
  await sendCard(req, res, memberCard(member, brand, pageLocale(req)), paper)
}
