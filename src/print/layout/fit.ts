import type { Face, Measure } from "../fonts/typesetter"

export type FittedText = { size: number; lines: string[]; leading: number }

export type Room = {
  width: number
  height: number
  face: Face
  /** The sizes from the best to the smallest that is still read. */
  sizes: [number, number]
  /** From line to line, of the size. */
  leading: number
  maxLines?: number
  tracking?: number
}

/**
 * Paragraphs at the largest size at which all of them fit into the room. What doesn't
 * even at the smallest size is cut, and ends in an ellipsis: the page has it in full.
 */
export function fit(paragraphs: string[], room: Room, measure: Measure): FittedText {
  const [largest, smallest] = room.sizes
  for (let size = largest; size > smallest; size -= Math.max(0.25, size / 24)) {
    const lines = wrap(paragraphs, size, room, measure)
    if (lines.length <= linesIn(room, size) && !lines.some(broken)) {
      return fitted(size, lines, room)
    }
  }
  const lines = wrap(paragraphs, smallest, room, measure)
  const most = linesIn(room, smallest)
  return fitted(
    smallest,
    lines.length <= most
      ? lines
      : [
          ...lines.slice(0, most - 1),
          cut(lines[most - 1]!.text, smallest, room, measure),
        ],
    room
  )
}

/** A line, and whether a word had to be broken for it. */
type Line = { text: string; split: boolean }

const broken = (line: Line): boolean => line.split

function fitted(size: number, lines: Line[], room: Room): FittedText {
  return { size, lines: lines.map((line) => line.text), leading: size * room.leading }
}

function linesIn({ height, leading, maxLines = Infinity }: Room, size: number): number {
  return Math.max(1, Math.min(maxLines, Math.floor((height / size - 1) / leading + 1)))
}

/** Han and kana may be parted anywhere but before what closes and after what opens. */
const PIECES =
  /[（《“‘]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。、；：！？）》”’％…]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《])[^ \t\n])+|[ \t\n]+|./gsu

function wrap(
  paragraphs: string[],
  size: number,
  room: Room,
  measure: Measure
): Line[] {
  const wide = (text: string) =>
    widthOf(text, room.face, size, room.tracking ?? 0, measure)
  return paragraphs.flatMap((paragraph) => {
    const lines: Line[] = []
    let line = ""
    let width = 0
    const end = (split: boolean) => {
      if (line.trim()) {
        lines.push({ text: line.trim(), split })
      }
      line = ""
      width = 0
    }
    for (const piece of paragraph.trim().match(PIECES) ?? []) {
      const blank = !piece.trim()
      if (!blank && width + wide(piece) > room.width) {
        end(false)
      }
      if (wide(piece) <= room.width) {
        line += blank && !line ? "" : piece
        width += blank && !line ? 0 : wide(piece)
        continue
      }
      // A word that no line can hold.
      for (const letter of lettersOf(piece)) {
        if (width + wide(letter) > room.width) {
          end(true)
        }
        line += letter
        width += wide(letter)
      }
    }
    end(false)
    return lines
  })
}

const lettersOf = (text: string): string[] =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

function cut(text: string, size: number, room: Room, measure: Measure): Line {
  const letters = lettersOf(text)
  while (letters.length && !fits(`${letters.join("")}…`, size, room, measure)) {
    letters.pop()
  }
  return { text: `${letters.join("").trimEnd()}…`, split: false }
}

function fits(text: string, size: number, room: Room, measure: Measure): boolean {
  return widthOf(text, room.face, size, room.tracking ?? 0, measure) <= room.width
}

/** How wide a text is with what stands between its characters. */
export function widthOf(
  text: string,
  face: Face,
  size: number,
  tracking: number,
  measure: Measure
): number {
  return measure(text, face, size) + tracking * [...text].length
}
