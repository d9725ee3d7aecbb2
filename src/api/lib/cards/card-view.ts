import { MedusaRequest } from "@medusajs/framework/http"
import { localeOf, say } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { inFours } from "../../../modules/encore/program/cards/card-number"
import { symbolSvg } from "../../../print/html/symbol"
import { code128, qrCode } from "../../../print/symbols"
import { backendUrl } from "../backend-url"

/** A member's card as both APIs show it: its number, the codes as SVG that scales, and
 * where it can be looked at and printed, in the language of the request. */
export async function cardView(
  req: MedusaRequest,
  member: { id: string; card_number: string }
) {
  const locale = localeOf(req.headers)
  const token = await req.scope.resolve(ENCORE_MODULE).cardToken(member.id)
  const code = inFours(member.card_number)
  const page_url = `${backendUrl(req)}/encore/m/${token}?lang=${locale}`
  return {
    card_number: member.card_number,
    qr: symbolSvg("qr", qrCode(member.card_number), say(locale, "cards.qr", { code })),
    code128: symbolSvg(
      "bars",
      code128(member.card_number),
      say(locale, "cards.code128", { code })
    ),
    page_url,
    pdf_url: `${page_url}&format=pdf&size=card`,
  }
}
