import { readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { create, Font, FontCollection, Subset } from "fontkit"
import { decompress } from "wawoff2"
import { encodeGlyph } from "./glyph-encoder"

/** How a text is set: large figures, running text, or what stands out of it. */
export type Face = "display" | "text" | "strong"

export const FACES: Face[] = ["display", "text", "strong"]

/** A part of a family: a file with the characters that it has. */
type Part = { file: string; ranges: [number, number][] }

type Family = {
  id: string
  parts: Part[]
  /** The font of one part. */
  open: (part: Part) => Promise<Font>
}

/**
 * Latin, Greek and Cyrillic: Literata for what is large, Commissioner for the rest.
 * Chinese: Noto Sans SC, which comes in a hundred small parts, of which a card needs a
 * few. All under the SIL Open Font License.
 */
const FAMILIES: Record<Face, Family[]> = {
  display: [
    fixed("@fontsource/literata", 700),
    variable("@fontsource-variable/noto-sans-sc", 700),
  ],
  text: [
    fixed("@fontsource/commissioner", 400),
    variable("@fontsource-variable/noto-sans-sc", 400),
  ],
  strong: [
    fixed("@fontsource/commissioner", 600),
    variable("@fontsource-variable/noto-sans-sc", 600),
  ],
}

/** A font that is open, with the name it has among all of them. */
export type OpenFont = { name: string; font: Font }

const open = new Map<string, Promise<OpenFont>>()

/**
 * The fonts that a face's character is looked for in, best first. They are files that
 * never change, so those once opened stay.
 */
export async function fontsFor(face: Face, text: string): Promise<OpenFont[]> {
  const fonts: Promise<OpenFont>[] = []
  const missing = new Set([...text].map((character) => character.codePointAt(0)!))
  for (const family of FAMILIES[face]) {
    for (const part of family.parts) {
      const found = [...missing].filter((point) => has(part, point))
      if (found.length) {
        fonts.push(opened(family, part))
        found.forEach((point) => missing.delete(point))
      }
    }
  }
  // The first of all, for what no font has.
  const [first] = FAMILIES[face]
  return Promise.all(fonts.length ? fonts : [opened(first!, first!.parts.at(-1)!)])
}

function opened(family: Family, part: Part): Promise<OpenFont> {
  const name = `${family.id}-${FACE_NAME.exec(part.file)?.[1] ?? ""}`
  let font = open.get(name)
  if (!font) {
    font = family.open(part).then((made) => ({ name, font: made }))
    font.catch(() => open.delete(name))
    open.set(name, font)
  }
  return font
}

/** What tells a family's parts apart. */
const FACE_NAME = /([a-z0-9-]+)\.woff2?$/

/** A family in files of one weight. */
function fixed(packageName: string, weight: number): Family {
  const id = basename(packageName)
  return {
    id: `${id}-${weight}`,
    parts: partsOf(packageName, (part) => `${id}-${part}-${weight}-normal.woff`),
    open: async ({ file }) => single(await readFile(file)),
  }
}

/** A family whose files have every weight. */
function variable(packageName: string, weight: number): Family {
  const id = basename(packageName)
  return {
    id: `${id}-${weight}`,
    parts: partsOf(packageName, (part) => `${id}-${part}-wght-normal.woff2`),
    open: async ({ file }) => {
      const unpacked = await decompress(await readFile(file))
      return ofWeight(single(Buffer.from(unpacked)), weight, file)
    },
  }
}

/** One weight of a variable font, able to be embedded. */
function ofWeight(font: Font, weight: number, file: string): Font {
  const instance = font.getVariation({ wght: weight })
  const createSubset = instance.createSubset.bind(instance)
  return Object.defineProperties(instance, {
    // The PDF tells fonts apart by this name, which all parts and weights share.
    postscriptName: {
      value: `${font.postscriptName}-${weight}-${FACE_NAME.exec(file)?.[1] ?? ""}`,
    },
    createSubset: {
      value: (): Subset =>
        Object.assign(createSubset(), { glyphEncoder: { encodeSimple: encodeGlyph } }),
    },
  })
}

function single(bytes: Buffer): Font {
  const font: Font | FontCollection = create(bytes)
  if (!("layout" in font)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The font file holds several fonts"
    )
  }
  return font
}

function partsOf(packageName: string, fileOf: (part: string) => string): Part[] {
  const folder = dirname(require.resolve(`${packageName}/package.json`))
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(join(folder, "unicode.json"), "utf8")
  )
  return Object.entries(ranges).map(([part, list]) => ({
    file: join(folder, "files", fileOf(part.replace(/[[\]]/g, ""))),
    ranges: list.split(",").map((range) => {
      const [from = "", to = from] = range.replace("U+", "").split("-")
      return [parseInt(from, 16), parseInt(to, 16)]
    }),
  }))
}

function has(part: Part, codePoint: number): boolean {
  return part.ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}
