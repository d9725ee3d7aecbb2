import { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { Program } from "../../modules/encore/program/program-in-force"
import { stampsOf } from "../../modules/encore/program/stamps/stamps-of"
import { openVersion } from "../../modules/encore/program/stamps/terms"
import { basketOf } from "../intake/basket-of"
import { productsOf } from "../intake/products-of"
import { CartRecord } from "./points-on-cart"

/** What a cart would bring on stamp cards if it were ordered now, by the function that
 * will count its order; products and codes are asked for only where a card needs them. */
export async function stampsOfCart(
  container: MedusaContainer,
  cart: CartRecord,
  { stamp_cards }: Program
): Promise<{ card_id: string; card: string; stamps: number }[]> {
  const now = new Date()
  const open = stamp_cards.flatMap((card) => {
    const version = openVersion(card, now)
    return version ? [{ card, terms: version.terms }] : []
  })
  if (!open.length) {
    return []
  }
  const needsProducts = open.some(
    ({ terms }) => terms.target.type !== "visits" && terms.target.type !== "products"
  )
  const products = needsProducts ? await productsOf(container, [cart]) : undefined
  const basket = basketOf(cart, products)
  const codes = basket.lines.flatMap((line) => line.discounts?.map((d) => d.code) ?? [])
  const free = codes.length
    ? await container.resolve(ENCORE_MODULE).codesOfStampGifts(codes)
    : undefined
  const amount = MathBN.sum(0, ...basket.lines.map((line) => line.gross)).toString()
  const purchase = { placed_at: now, amount, basket, standing: null }
  return open
    .map(({ card, terms }) => ({
      card_id: card.id,
      card: card.name,
      stamps: stampsOf(purchase, terms, free),
    }))
    .filter(({ stamps }) => stamps > 0)
}
