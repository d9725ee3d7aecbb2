import { points, PrintableCard } from "../card"
import { AA, AA_LARGE, INK, PAPER, readable, textOn, WHITE } from "../colors"
import type { Measure } from "../fonts/typesetter"
import { ornament } from "../ornament"
import { CODE128_QUIET, code128, QR_QUIET, qrCode } from "../symbols"
import { fit, FittedText, Room, widthOf } from "./fit"
import { Box, Decoration, Drawing, Figure, rounded, TextBlock } from "./page"

/** A box in millimetres from the page's top left. */
export const box = (x: number, y: number, width: number, height: number): Box => ({
  x: points(x),
  y: points(y),
  width: points(width),
  height: points(height),
})

/** The card's colours: a coloured ground with what can be read on it, and paper. */
export type Palette = {
  ground: string
  onGround: string
  /** For large text and lines on the ground. */
  accent: string
  paper: string
  ink: string
  /** For what is small and stands out on paper. */
  onPaper: string
}

export function paletteOf({
  main_color,
  accent_color,
}: PrintableCard["brand"]): Palette {
  return {
    ground: main_color,
    onGround: textOn(main_color),
    accent: readable(accent_color, main_color, AA_LARGE),
    paper: PAPER,
    ink: INK,
    onPaper: readable(main_color, PAPER, AA),
  }
}

type Setting = Omit<Room, "width" | "height"> & {
  color: string
  role?: TextBlock["role"]
  align?: "left" | "center" | "right"
  /** Where in its box a text stands that doesn't fill it. */
  stand?: "top" | "middle" | "bottom"
}

/** Texts in a box, as large as they fit. Nothing where there is nothing to say. */
export function textIn(
  room: Box,
  paragraphs: (string | null)[],
  setting: Setting,
  measure: Measure
): TextBlock[] {
  const said = paragraphs.filter((text): text is string => Boolean(text?.trim()))
  if (!said.length) {
    return []
  }
  const { face, color, role = "P", tracking = 0 } = setting
  const text = fit(said.map(printable), { ...room, ...setting }, measure)
  return [
    {
      type: "text",
      role,
      face,
      color,
      tracking,
      size: text.size,
      lines: placed(text, room, setting, measure),
    },
  ]
}

/** Of the size, above the baseline: what capitals and figures take. */
const CAP_HEIGHT = 0.7

function placed(
  { lines, size, leading }: FittedText,
  room: Box,
  { face, align = "left", stand = "top", tracking = 0 }: Setting,
  measure: Measure
): TextBlock["lines"] {
  const height = size * CAP_HEIGHT + leading * (lines.length - 1)
  const free = room.height - height
  const share = { top: 0, middle: 0.5, bottom: 1 }[stand]
  const first = room.y + free * share + size * CAP_HEIGHT
  return lines.map((text, index) => {
    const width = widthOf(text, face, size, tracking, measure)
    const indent = { left: 0, center: 0.5, right: 1 }[align] * (room.width - width)
    return { text, x: room.x + indent, baseline: first + leading * index }
  })
}

/** Typefaces have the wide space that doesn't break, and not always the narrow one. */
const printable = (text: string): string => text.replace(/\u202f/g, "\u00a0")

/** The shop's logo on a white plate, since nobody knows what it was made for, and its
 * name beside it. */
export function brandIn(
  room: Box,
  { brand }: PrintableCard,
  color: string,
  sizes: [number, number],
  measure: Measure
): Drawing[] {
  const drawings: Drawing[] = []
  let taken = 0
  if (brand.logo) {
    const padding = room.height * 0.12
    const inner = room.height - 2 * padding
    const { width, height } = brand.logo
    const scale = Math.min(inner / height, (room.width * 0.45) / width)
    const plate = {
      x: room.x,
      y: room.y,
      width: width * scale + 2 * padding,
      height: room.height,
    }
    drawings.push(
      { type: "fill", path: rounded(plate, room.height * 0.16), color: WHITE },
      {
        type: "logo",
        alt: brand.name,
        x: plate.x + padding,
        y: plate.y + (plate.height - height * scale) / 2,
        width: width * scale,
        height: height * scale,
      }
    )
    taken = plate.width + room.height * 0.35
  }
  return [
    ...drawings,
    ...textIn(
      { ...room, x: room.x + taken, width: room.width - taken },
      [brand.name],
      { face: "strong", sizes, leading: 1.1, maxLines: 2, color, stand: "middle" },
      measure
    ),
  ]
}

/** The code's own rosettes about a point, seen through a window. */
export function rosettes(
  seed: string,
  center: [number, number],
  radius: number,
  clip: Box,
  color: string
): Decoration[] {
  return ornament(seed).map(({ path, turns }) => ({
    type: "rosette",
    path,
    turns,
    center: [points(center[0]), points(center[1])],
    radius: points(radius),
    clip,
    color,
    opacity: 0.5,
  }))
}

/** The QR code in a square, with its quiet zone inside. */
export function qrIn(room: Box, card: PrintableCard): Figure[] {
  const symbol = qrCode(card.code.value)
  const module = room.width / (symbol.width + 2 * QR_QUIET)
  return [
    {
      type: "symbol",
      path: symbol.path,
      scale: [module, module],
      at: [room.x + QR_QUIET * module, room.y + QR_QUIET * module],
      alt: `QR: ${card.code.text}`,
    },
  ]
}

/** The Code 128 symbol over the whole width, with its quiet zones inside. */
export function barcodeIn(room: Box, card: PrintableCard): Figure[] {
  const symbol = code128(card.code.value)
  const module = room.width / (symbol.width + 2 * CODE128_QUIET)
  return [
    {
      type: "symbol",
      path: symbol.path,
      scale: [module, room.height],
      at: [room.x + CODE128_QUIET * module, room.y],
      alt: `Code 128: ${card.code.text}`,
    },
  ]
}

/** Why the card is good for nothing, in place of its codes. */
export function stateIn(
  room: Box,
  { state }: PrintableCard,
  palette: Palette,
  sizes: [number, number],
  measure: Measure
): Drawing[] {
  if (!state) {
    return []
  }
  const half = { ...room, height: room.height / 2 }
  return [
    ...textIn(
      half,
      [state.label],
      {
        face: "display",
        sizes,
        leading: 1.1,
        maxLines: 2,
        color: palette.onPaper,
        align: "center",
        stand: "bottom",
      },
      measure
    ),
    ...textIn(
      { ...half, y: half.y + half.height + sizes[0] * 0.6 },
      [state.sentence],
      {
        face: "text",
        sizes: [sizes[0] * 0.6, 5],
        leading: 1.3,
        color: palette.ink,
        align: "center",
      },
      measure
    ),
  ]
}
