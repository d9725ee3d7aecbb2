import { Face, FACES, fontsFor, OpenFont } from "./families"

export type { Face } from "./families"

/** Neighbouring characters of one font. */
export type Run = { text: string; font: OpenFont }

/** How wide a text is in a face at a size, both in points. */
export type Measure = (text: string, face: Face, size: number) => number

/** Sets text in the fonts that have its characters. */
export type Typesetter = {
  runs: (text: string, face: Face) => Run[]
  measure: Measure
}

/** A typesetter for texts of these characters; it opens what they need and no more. */
export async function typesetterFor(texts: string): Promise<Typesetter> {
  const entries = await Promise.all(
    FACES.map(async (face) => [face, await fontsFor(face, characters(texts))] as const)
  )
  const fonts = new Map(entries)
  const runs = (text: string, face: Face) => split(text, fonts.get(face) ?? [])
  const widths = new Map<string, number>()
  /** Of size one: a text is as many times as wide as it is large. */
  const widthOf = (text: string, face: Face): number => {
    const key = `${face}:${text}`
    const width =
      widths.get(key) ??
      runs(text, face).reduce(
        (sum, { text: part, font: { font } }) =>
          sum + font.layout(part).advanceWidth / font.unitsPerEm,
        0
      )
    widths.set(key, width)
    return width
  }
  return { runs, measure: (text, face, size) => widthOf(text, face) * size }
}

/** In upper case too, as labels are set, and with what a cut text ends in. */
function characters(texts: string): string {
  return [...new Set(`${texts}${texts.toUpperCase()}… `)].join("")
}

function split(text: string, fonts: OpenFont[]): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const font = (character === " " && last?.font) || fontOf(character, fonts)
    if (last && last.font === font) {
      last.text += character
    } else if (font) {
      runs.push({ text: character, font })
    }
  }
  return runs
}

/** The best one that has the character; the first one's empty box where none has. */
function fontOf(character: string, fonts: OpenFont[]): OpenFont | undefined {
  const point = character.codePointAt(0)!
  return fonts.find(({ font }) => font.hasGlyphForCodePoint(point)) ?? fonts[0]
}
