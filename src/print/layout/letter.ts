import { MILLIMETRES, Paper, points, PrintableCard } from "../card"
import type { Measure } from "../fonts/typesetter"
import { Drawing, PageLayout, rectangle } from "./page"
import {
  barcodeIn,
  box,
  brandIn,
  Palette,
  paletteOf,
  qrIn,
  rosettes,
  stateIn,
  textIn,
} from "./parts"

/** How long the marks at both edges are, in millimetres. */
const FOLD_MARK = 5

/**
 * A letter to be folded in three, for a DL (A4) or a No. 10 (US) envelope: on top the
 * shop and the member's name, where an envelope's window is; in the middle what it is
 * worth; below, the codes and the conditions.
 */
export function letter(
  card: PrintableCard,
  measure: Measure,
  paper: Paper
): PageLayout[] {
  const [width, height] = MILLIMETRES[paper]
  const third = height / 3
  const colors = paletteOf(card.brand)
  return [
    {
      width: points(width),
      height: points(height),
      drawings: [
        ...head(card, colors, width, third, measure),
        ...middle(card, colors, width, third, measure),
        ...foot(card, colors, width, third, measure),
        ...[third, 2 * third].flatMap((y) => foldMarks(width, y)),
      ],
    },
  ]
}

function head(
  card: PrintableCard,
  colors: Palette,
  width: number,
  third: number,
  measure: Measure
): Drawing[] {
  return [
    ...brandIn(box(20, 14, 90, 13), card, colors.ink, [15, 9], measure),
    ...textIn(
      box(120, 14, width - 140, 13),
      [card.brand.website],
      {
        face: "text",
        sizes: [9.5, 7],
        leading: 1.3,
        maxLines: 2,
        color: colors.onPaper,
        align: "right",
        stand: "middle",
      },
      measure
    ),
    ...textIn(
      box(20, 48, 85, 18),
      [card.owner],
      { face: "text", sizes: [11, 8], leading: 1.35, maxLines: 3, color: colors.ink },
      measure
    ),
    ...textIn(
      box(20, third - 22, width - 40, 14),
      [card.greeting],
      {
        face: "text",
        sizes: [12.5, 9],
        leading: 1.4,
        maxLines: 2,
        color: colors.ink,
        stand: "bottom",
      },
      measure
    ),
  ]
}

function middle(
  card: PrintableCard,
  colors: Palette,
  width: number,
  third: number,
  measure: Measure
): Drawing[] {
  const ground = box(0, third, width, third)
  return [
    { type: "fill", path: rectangle(ground), color: colors.ground },
    ...rosettes(card.code.value, [width - 38, third + 40], 66, ground, colors.accent),
    ...textIn(
      box(20, third + 17, 120, 5),
      [card.label.toLocaleUpperCase(card.locale)],
      {
        face: "strong",
        sizes: [9, 6.5],
        leading: 1.2,
        maxLines: 1,
        tracking: 1.2,
        color: colors.accent,
      },
      measure
    ),
    ...textIn(
      box(20, third + 25, width - 50, 32),
      [card.value],
      {
        role: "H1",
        face: "display",
        sizes: card.kind === "coupon" ? [84, 24] : [46, 20],
        leading: 1.08,
        maxLines: 2,
        color: colors.onGround,
        stand: "middle",
      },
      measure
    ),
    ...textIn(
      box(20, third + 63, width - 60, 14),
      [card.title],
      {
        face: "text",
        sizes: [16, 10],
        leading: 1.3,
        maxLines: 2,
        color: colors.onGround,
      },
      measure
    ),
    ...textIn(
      box(20, third + 83, width - 40, 5),
      [card.expiry],
      {
        face: "strong",
        sizes: [10, 7],
        leading: 1.3,
        maxLines: 1,
        color: colors.onGround,
      },
      measure
    ),
  ]
}

function foot(
  card: PrintableCard,
  colors: Palette,
  width: number,
  third: number,
  measure: Measure
): Drawing[] {
  const top = 2 * third
  const right = { x: 82, width: width - 102 }
  if (card.state) {
    return [
      ...stateIn(box(20, top + 10, width - 40, 34), card, colors, [24, 12], measure),
      ...textIn(
        box(20, top + 62, width - 40, third - 72),
        card.conditions,
        { face: "text", sizes: [8.5, 5.5], leading: 1.4, color: colors.ink },
        measure
      ),
    ]
  }
  return [
    ...qrIn(box(16, top + 9, 54, 54), card),
    ...barcodeIn(box(right.x - 4, top + 13, 100, 17), card),
    ...textIn(
      box(right.x, top + 33.5, 92, 6),
      [card.code.text],
      {
        face: "strong",
        sizes: [15, 8],
        leading: 1.1,
        maxLines: 1,
        tracking: 0.8,
        color: colors.ink,
        align: "center",
      },
      measure
    ),
    ...textIn(
      box(right.x, top + 44, right.width, 12),
      [card.code.hint],
      {
        face: "strong",
        sizes: [10, 7],
        leading: 1.35,
        maxLines: 2,
        color: colors.onPaper,
      },
      measure
    ),
    ...textIn(
      box(right.x, top + 58, right.width, third - 68),
      card.conditions,
      { face: "text", sizes: [8.5, 5.5], leading: 1.4, color: colors.ink },
      measure
    ),
  ]
}

function foldMarks(width: number, y: number): Drawing[] {
  return [0, width - FOLD_MARK].map((x) => ({
    type: "stroke",
    path: `M${points(x)} ${points(y)}h${points(FOLD_MARK)}`,
    color: "#8b8f98",
    width: 0.5,
  }))
}
