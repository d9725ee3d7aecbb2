import { MILLIMETRES, points, PrintableCard } from "../card"
import type { Measure } from "../fonts/typesetter"
import { Drawing, PageLayout, rectangle } from "./page"
import {
  barcodeIn,
  box,
  brandIn,
  paletteOf,
  Palette,
  qrIn,
  rosettes,
  stateIn,
  textIn,
} from "./parts"

const [WIDTH, HEIGHT] = MILLIMETRES.card

/** A card for the wallet, of the size of a business card: its two sides. */
export function pocketCard(
  card: PrintableCard,
  measure: Measure,
  bleed: number
): PageLayout[] {
  const colors = paletteOf(card.brand)
  return [
    page(front(card, colors, measure, bleed)),
    page(back(card, colors, measure, bleed)),
  ]
}

const page = (drawings: Drawing[]): PageLayout => ({
  width: points(WIDTH),
  height: points(HEIGHT),
  drawings,
})

function front(
  card: PrintableCard,
  colors: Palette,
  measure: Measure,
  bleed: number
): Drawing[] {
  const ground = box(-bleed, -bleed, WIDTH + 2 * bleed, HEIGHT + 2 * bleed)
  return [
    { type: "fill", path: rectangle(ground), color: colors.ground },
    ...rosettes(card.code.value, [WIDTH - 9, 12], 30, ground, colors.accent),
    ...brandIn(box(5, 5, 50, 8), card, colors.onGround, [10, 7], measure),
    ...textIn(
      box(5, 18.5, WIDTH - 10, 2.6),
      [card.label.toLocaleUpperCase(card.locale)],
      {
        face: "strong",
        sizes: [5.8, 5],
        leading: 1.2,
        maxLines: 1,
        tracking: 0.7,
        color: colors.accent,
      },
      measure
    ),
    ...textIn(
      box(5, 22, WIDTH - 10, 14),
      [card.value],
      {
        role: "H1",
        face: "display",
        sizes: card.kind === "coupon" ? [37, 11] : [21, 10],
        leading: 1.08,
        maxLines: 2,
        color: colors.onGround,
        stand: "middle",
      },
      measure
    ),
    ...textIn(
      box(5, 38.5, WIDTH - 10, 5.6),
      [card.title],
      {
        face: "text",
        sizes: [9, 6],
        leading: 1.25,
        maxLines: 2,
        color: colors.onGround,
      },
      measure
    ),
    ...textIn(
      box(5, 45.5, WIDTH - 10, 4.8),
      [card.owner, card.expiry],
      {
        face: "strong",
        sizes: [6.4, 5],
        leading: 1.3,
        maxLines: 2,
        color: colors.onGround,
        stand: "bottom",
      },
      measure
    ),
  ]
}

function back(
  card: PrintableCard,
  colors: Palette,
  measure: Measure,
  bleed: number
): Drawing[] {
  const strip = HEIGHT - 8
  const foot = box(-bleed, strip, WIDTH + 2 * bleed, 8 + bleed)
  const paper = box(-bleed, -bleed, WIDTH + 2 * bleed, strip + bleed)
  const small = { face: "text" as const, leading: 1.28, color: colors.ink }
  return [
    { type: "fill", path: rectangle(paper), color: colors.paper },
    { type: "fill", path: rectangle(foot), color: colors.ground },
    ...(card.state
      ? stateIn(box(5, 5, WIDTH - 10, 19), card, colors, [13, 8], measure)
      : [
          ...qrIn(box(3, 2.5, 23, 23), card),
          ...barcodeIn(box(28, 5, WIDTH - 31, 10), card),
          ...textIn(
            box(29, 16.5, WIDTH - 33, 4),
            [card.code.text],
            {
              face: "strong",
              sizes: [9.5, 6],
              leading: 1.1,
              maxLines: 1,
              tracking: 0.4,
              color: colors.ink,
              align: "center",
            },
            measure
          ),
          ...textIn(
            box(29, 20.6, WIDTH - 33, 4.4),
            [card.code.hint],
            { ...small, sizes: [5.4, 5], maxLines: 2, align: "center" },
            measure
          ),
        ]),
    ...textIn(
      box(5, 27, WIDTH - 10, strip - 28.5),
      card.conditions,
      { ...small, sizes: [6, 5] },
      measure
    ),
    ...textIn(
      box(5, strip + 1, WIDTH - 10, 6),
      [[card.brand.name, card.brand.website].filter(Boolean).join("  ·  ")],
      {
        face: "strong",
        sizes: [6.4, 5],
        leading: 1.2,
        maxLines: 1,
        color: colors.onGround,
        stand: "middle",
      },
      measure
    ),
  ]
}
