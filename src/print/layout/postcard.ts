import { MILLIMETRES, points, PrintableCard } from "../card"
import type { Measure } from "../fonts/typesetter"
import { Drawing, PageLayout, rectangle } from "./page"
import {
  barcodeIn,
  box,
  brandIn,
  paletteOf,
  qrIn,
  rosettes,
  stateIn,
  textIn,
} from "./parts"

const [WIDTH, HEIGHT] = MILLIMETRES.a6

/** Where the coloured part ends and the stub begins. */
const STUB = 97

/** A postcard as a ticket: what it is worth on the left, the codes on the stub. The
 * grounds run on for `bleed` millimetres beyond the edge. */
export function postcard(
  card: PrintableCard,
  measure: Measure,
  bleed: number
): PageLayout[] {
  const colors = paletteOf(card.brand)
  const ground = box(-bleed, -bleed, STUB + bleed, HEIGHT + 2 * bleed)
  const paper = box(STUB, -bleed, WIDTH - STUB + bleed, HEIGHT + 2 * bleed)
  const drawings: Drawing[] = [
    { type: "fill", path: rectangle(ground), color: colors.ground },
    { type: "fill", path: rectangle(paper), color: colors.paper },
    ...rosettes(card.code.value, [STUB - 12, 22], 46, ground, colors.accent),
    ...perforation(colors.paper),
    ...brandIn(box(9, 9, 60, 10), card, colors.onGround, [12, 8], measure),
    ...textIn(
      box(9, 33, 78, 4),
      [card.label.toLocaleUpperCase(card.locale)],
      {
        face: "strong",
        sizes: [7.5, 5.5],
        leading: 1.2,
        maxLines: 1,
        tracking: 0.9,
        color: colors.accent,
      },
      measure
    ),
    ...textIn(
      box(9, 38, 80, 24),
      [card.value],
      {
        role: "H1",
        face: "display",
        sizes: card.kind === "coupon" ? [62, 17] : [34, 15],
        leading: 1.08,
        maxLines: 2,
        color: colors.onGround,
        stand: "middle",
      },
      measure
    ),
    ...textIn(
      box(9, 66, 78, 12),
      [card.title],
      {
        face: "text",
        sizes: [13, 8.5],
        leading: 1.3,
        maxLines: 2,
        color: colors.onGround,
      },
      measure
    ),
    {
      type: "stroke",
      path: `M${points(9)} ${points(84)}H${points(STUB - 9)}`,
      color: colors.accent,
      width: 0.6,
    },
    ...textIn(
      box(9, 87, 47, 10),
      [card.owner, card.expiry],
      {
        face: "strong",
        sizes: [8, 6],
        leading: 1.4,
        maxLines: 3,
        color: colors.onGround,
      },
      measure
    ),
    ...textIn(
      box(58, 87, STUB - 9 - 58, 10),
      [card.brand.website],
      {
        face: "text",
        sizes: [8, 5.5],
        leading: 1.3,
        maxLines: 2,
        color: colors.onGround,
        align: "right",
      },
      measure
    ),
    ...stub(card, colors, measure),
  ]
  return [{ width: points(WIDTH), height: points(HEIGHT), drawings }]
}

function stub(
  card: PrintableCard,
  colors: ReturnType<typeof paletteOf>,
  measure: Measure
): Drawing[] {
  const conditions = (y: number, height: number) =>
    textIn(
      box(STUB + 6, y, WIDTH - STUB - 12, height),
      [...(card.state ? [] : [card.code.hint]), ...card.conditions],
      { face: "text", sizes: [6.6, 5], leading: 1.32, color: colors.ink },
      measure
    )
  if (card.state) {
    return [
      ...stateIn(
        box(STUB + 6, 14, WIDTH - STUB - 12, 34),
        card,
        colors,
        [15, 9],
        measure
      ),
      ...conditions(66, 30),
    ]
  }
  return [
    ...qrIn(box(STUB + 7.5, 6, 36, 36), card),
    ...textIn(
      box(STUB + 5, 43.5, WIDTH - STUB - 10, 4.5),
      [card.code.text],
      {
        face: "strong",
        sizes: [11.5, 6],
        leading: 1.1,
        maxLines: 1,
        tracking: 0.5,
        color: colors.ink,
        align: "center",
        stand: "middle",
      },
      measure
    ),
    ...barcodeIn(box(STUB + 2.5, 51.5, WIDTH - STUB - 5, 12), card),
    ...conditions(69, 28),
  ]
}

/** A line of dots with a notch at either end, where a ticket would be torn. */
function perforation(color: string): Drawing[] {
  const [x, radius] = [points(STUB), points(3)]
  const notch = (y: number) =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
  return [
    { type: "fill", path: notch(0) + notch(points(HEIGHT)), color },
    {
      type: "stroke",
      path: `M${x} ${points(5)}V${points(HEIGHT - 5)}`,
      color: "#c9c5bb",
      width: 0.8,
      dash: 2.4,
    },
  ]
}
