import { CardSize, Paper, PrintableCard } from "../card"
import type { Measure } from "../fonts/typesetter"
import { letter } from "./letter"
import { PageLayout } from "./page"
import { pocketCard } from "./pocket-card"
import { postcard } from "./postcard"

export type PrintOptions = {
  size: CardSize
  paper: Paper
  /** Millimetres that the grounds run on beyond the edge; a letter has none. */
  bleed: number
}

/** A card's pages: what stands where, on the trimmed page. */
export function layOut(
  card: PrintableCard,
  { size, paper, bleed }: PrintOptions,
  measure: Measure
): PageLayout[] {
  switch (size) {
    case "a6":
      return postcard(card, measure, bleed)
    case "card":
      return pocketCard(card, measure, bleed)
    case "letter":
      return letter(card, measure, paper)
  }
}

/** All that a card may have to say in print, for the choice of fonts. */
export function textsOf(card: PrintableCard): string {
  const { brand, state, code } = card
  return [
    brand.name,
    brand.website,
    card.label,
    card.value,
    card.title,
    card.owner,
    card.expiry,
    card.greeting,
    ...card.conditions,
    state?.label,
    state?.sentence,
    code.text,
    code.hint,
  ].join("·")
}
