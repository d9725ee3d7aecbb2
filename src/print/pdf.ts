import PDFDocument from "pdfkit"
import { points, PrintableCard } from "./card"
import { Typesetter, typesetterFor } from "./fonts/typesetter"
import { layOut, PrintOptions, textsOf } from "./layout"
import {
  Decoration,
  Drawing,
  Figure,
  PageLayout,
  rectangle,
  TextBlock,
} from "./layout/page"
import { INK } from "./colors"

/** Around a page with bleed there is room for its crop marks, in millimetres. */
const MARKS = 6

/**
 * A card as PDF, exactly as large as its paper. With a bleed the page is larger by that
 * and by its crop marks, and its TrimBox is the card. Fonts are embedded, as much of
 * them as is used; texts are tagged for screen readers.
 */
export async function cardPdf(
  card: PrintableCard,
  options: PrintOptions
): Promise<Buffer> {
  const bleed = options.size === "letter" ? 0 : options.bleed
  const typesetter = await typesetterFor(textsOf(card))
  const pages = layOut(card, { ...options, bleed }, typesetter.measure)
  const edge = bleed ? points(bleed + MARKS) : 0

  const title = `${card.brand.name}: ${card.value}`
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: card.locale,
    info: { Title: title, Author: card.brand.name, Subject: card.label },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk))
    doc.on("end", () => resolve(Buffer.concat(chunks)))
    doc.on("error", reject)
  })
  for (const page of pages) {
    drawPage(doc, page, { card, typesetter, edge, bleed: points(bleed) })
  }
  doc.end()
  return done
}

type Setting = {
  card: PrintableCard
  typesetter: Typesetter
  /** From the sheet's edge to the trimmed page's, and what of that is coloured. */
  edge: number
  bleed: number
}

function drawPage(doc: PDFKit.PDFDocument, page: PageLayout, setting: Setting): void {
  const { edge, bleed } = setting
  const [width, height] = [page.width + 2 * edge, page.height + 2 * edge]
  doc.addPage({ size: [width, height], margin: 0 })
  if (edge) {
    const outer = edge - bleed
    Object.assign(doc.page.dictionary.data, {
      TrimBox: [edge, edge, width - edge, height - edge],
      BleedBox: [outer, outer, width - outer, height - outer],
    })
    decorate(doc, () => cropMarks(doc, page, edge, bleed))
  }
  for (const drawing of page.drawings) {
    draw(doc, drawing, setting)
  }
}

function draw(doc: PDFKit.PDFDocument, drawing: Drawing, setting: Setting): void {
  const within = (work: () => void) => {
    doc.save().translate(setting.edge, setting.edge)
    work()
    doc.restore()
  }
  switch (drawing.type) {
    case "text":
      return tagged(doc, drawing.role, {}, () =>
        within(() => drawText(doc, drawing, setting.typesetter))
      )
    case "symbol":
    case "logo":
      return tagged(doc, "Figure", { alt: drawing.alt }, () =>
        within(() => drawFigure(doc, drawing, setting.card))
      )
    default:
      return decorate(doc, () => within(() => drawDecoration(doc, drawing)))
  }
}

/** What a screen reader reads, in the order of the drawings. */
function tagged(
  doc: PDFKit.PDFDocument,
  role: string,
  options: { alt?: string },
  work: () => void
): void {
  const element = doc.struct(role, options, work)
  doc.addStructure(element)
  element.end()
}

function decorate(doc: PDFKit.PDFDocument, work: () => void): void {
  doc.markContent("Artifact", { type: "Layout" })
  work()
  doc.endMarkedContent()
}

function drawText(
  doc: PDFKit.PDFDocument,
  { lines, face, size, color, tracking }: TextBlock,
  { runs, measure }: Typesetter
): void {
  doc.fillColor(color).fontSize(size)
  for (const { text, x, baseline } of lines) {
    let at = x
    for (const run of runs(text, face)) {
      // pdfkit takes what fontkit has opened, its types only say files.
      const font: unknown = run.font.font
      doc.font(font as Buffer, run.font.name)
      doc.text(run.text, at, baseline, {
        lineBreak: false,
        baseline: "alphabetic",
        characterSpacing: tracking,
      })
      at += measure(run.text, face, size) + tracking * [...run.text].length
    }
  }
}

function drawFigure(
  doc: PDFKit.PDFDocument,
  figure: Figure,
  card: PrintableCard
): void {
  if (figure.type === "symbol") {
    doc
      .translate(figure.at[0], figure.at[1])
      .scale(figure.scale[0], figure.scale[1])
      .path(figure.path)
      .fill(INK)
  } else if (card.brand.logo) {
    doc.image(card.brand.logo.bytes, figure.x, figure.y, {
      width: figure.width,
      height: figure.height,
    })
  }
}

function drawDecoration(doc: PDFKit.PDFDocument, drawing: Decoration): void {
  switch (drawing.type) {
    case "fill":
      doc.path(drawing.path).fill(drawing.color)
      return
    case "stroke":
      doc.path(drawing.path).lineWidth(drawing.width)
      if (drawing.dash) {
        doc.dash(drawing.dash, { space: drawing.dash })
      }
      doc.stroke(drawing.color)
      return
    case "rosette":
      doc.path(rectangle(drawing.clip)).clip()
      doc
        .translate(...drawing.center)
        .scale(drawing.radius)
        .lineWidth(0.35 / drawing.radius)
        .strokeColor(drawing.color)
        .strokeOpacity(drawing.opacity)
      for (const turn of drawing.turns) {
        doc.save().rotate(turn).path(drawing.path).stroke().restore()
      }
  }
}

/** Two lines at each corner, outside of the bleed. */
function cropMarks(
  doc: PDFKit.PDFDocument,
  { width, height }: PageLayout,
  edge: number,
  bleed: number
): void {
  const length = edge - bleed - 2
  for (const [x, outward] of [
    [edge, 0],
    [edge + width, 1],
  ] as const) {
    for (const [y, downward] of [
      [edge, 0],
      [edge + height, 1],
    ] as const) {
      const [from, to] = [outward ? x + bleed + 2 : 0, downward ? y + bleed + 2 : 0]
      doc.moveTo(from, y).lineTo(from + length, y)
      doc.moveTo(x, to).lineTo(x, to + length)
    }
  }
  doc.lineWidth(0.25).stroke(INK)
}
