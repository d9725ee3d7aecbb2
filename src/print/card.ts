import type { Locale } from "../i18n"
import type { Paper } from "../modules/encore/program/cards/brand"

/** A picture that both a browser and a PDF can show. */
export type Picture = {
  type: "image/png" | "image/jpeg"
  bytes: Buffer
  width: number
  height: number
}

/** What the shop looks like: colours are `#rrggbb`. */
export type CardBrand = {
  name: string
  website: string | null
  main_color: string
  accent_color: string
  logo: Picture | null
}

/**
 * A card as it is said in words, whatever it is printed on: a coupon or a member's card.
 * Every text is ready to be read, in the language of `locale`.
 */
export type PrintableCard = {
  locale: Locale
  kind: "coupon" | "member"
  brand: CardBrand
  /** What kind of card this is, in a word or two. */
  label: string
  /** What is to be seen from afar: what the coupon is worth, or whose card it is. */
  value: string
  title: string | null
  owner: string | null
  /** Until when it is good, in a sentence. */
  expiry: string | null
  /** Sentences, the most important one first. */
  conditions: string[]
  /** Why it can't be used, or not any more; the codes are left out then. */
  state: { label: string; sentence: string } | null
  code: {
    /** What a scanner reads. */
    value: string
    /** The same for people, in groups. */
    text: string
    /** What is to be done with it. */
    hint: string
  }
  /** A letter's first words. */
  greeting: string
}

/** A6 postcard, card of credit card size, letter to be folded in three. */
export const CARD_SIZES = ["a6", "card", "letter"] as const

export type CardSize = (typeof CARD_SIZES)[number]

export type { Paper }

/** Width and height in millimetres; US letter is 8.5 by 11 inches. */
export const MILLIMETRES: Record<"a6" | "card" | Paper, [number, number]> = {
  a6: [148, 105],
  card: [85, 55],
  a4: [210, 297],
  us: [215.9, 279.4],
}

/** The sheet that a card of this size is printed on. */
export function sheet(size: CardSize, paper: Paper): [number, number] {
  return MILLIMETRES[size === "letter" ? paper : size]
}

/** Points of print, 72 to the inch. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4
