import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { Locale, localeOf, LOCALES, say } from "../../../i18n"
import { Paper } from "../../../modules/encore/program/cards/brand"
import { CARD_SIZES, PrintableCard } from "../../../print/card"
import { cardPage, HtmlPage, noticePage } from "../../../print/html/page"
import { cardPdf } from "../../../print/pdf"

/** Millimetres that a print shop cuts off. */
const BLEED = 3

/** An address that was typed or cut off is still to show the card: what isn't known of
 * its query stands at its default. */
const CardQuery = z.object({
  format: z.enum(["html", "pdf"]).catch("html"),
  size: z.enum(CARD_SIZES).catch("a6"),
  lang: z.enum(LOCALES).optional().catch(undefined),
  bleed: z.stringbool().catch(false),
})

/** The language of a page: the address', else the visitor's. */
export function pageLocale(req: MedusaRequest): Locale {
  return CardQuery.parse(req.query).lang ?? localeOf(req.headers)
}

/** Answers with a card: as a page, or with `format=pdf` as PDF of a `size`. */
export async function sendCard(
  req: MedusaRequest,
  res: MedusaResponse,
  card: PrintableCard,
  paper: Paper
): Promise<void> {
  const { format, size, bleed } = CardQuery.parse(req.query)
  if (format === "html") {
    sendPage(res, 200, card.locale, cardPage(card, { size, paper }))
    return
  }
  const pdf = await cardPdf(card, { size, paper, bleed: bleed ? BLEED : 0 })
  guard(res, card.locale)
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader("Content-Disposition", `inline; filename="${card.kind}-${size}.pdf"`)
  res.status(200).send(pdf)
}

/** Answers that it is enough for now; `wait` is in seconds. */
export function sendTooMany(res: MedusaResponse, locale: Locale, wait: number): void {
  res.setHeader("Retry-After", wait)
  const page = noticePage(
    locale,
    say(locale, "cards.too_many.heading"),
    say(locale, "errors.too_many_requests")
  )
  sendPage(res, 429, locale, page)
}

/** Answers that there is no such card, in a page that anybody can read. */
export function sendNoCard(req: MedusaRequest, res: MedusaResponse): void {
  const locale = pageLocale(req)
  sendPage(
    res,
    404,
    locale,
    noticePage(
      locale,
      say(locale, "cards.not_found.heading"),
      say(locale, "cards.not_found.text")
    )
  )
}

function sendPage(
  res: MedusaResponse,
  status: number,
  locale: Locale,
  page: HtmlPage
): void {
  guard(res, locale)
  res.setHeader("Content-Type", "text/html; charset=utf-8")
  res.setHeader("Content-Security-Policy", page.contentSecurityPolicy)
  res.status(status).send(page.html)
}

/** The address is all that it takes to see a card: it is kept nowhere and told nobody. */
function guard(res: MedusaResponse, locale: Locale): void {
  res.setHeader("Cache-Control", "private, no-store")
  res.setHeader("Content-Language", locale)
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("X-Robots-Tag", "noindex, nofollow")
}
