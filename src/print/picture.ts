import { inflateSync } from "node:zlib"
import type { Picture } from "./card"

/** The longest side of a picture in pixels: more, and it would be heavy for a page. */
export const MAX_PIXELS = 2_000

/**
 * The picture that these bytes are, whatever their file is called; null where they
 * aren't a PNG or JPEG that can be shown and printed as a whole. A PNG is unpacked to
 * its last byte: what prints it later would stumble over one that only begins well.
 */
export function pictureOf(bytes: Buffer): Picture | null {
  const picture = png(bytes) ?? jpeg(bytes)
  const sides = picture ? [picture.width, picture.height] : []
  return sides.every((side) => side >= 1 && side <= MAX_PIXELS) ? picture : null
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Samples of a pixel, by the colour type of the PNG. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The seven passes of an interlaced PNG: first pixel and step, across and down. */
const ADAM7 = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const

function png(bytes: Buffer): Picture | null {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE) || bytes.length < 45) {
    return null
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, type, interlaced] = [bytes[24]!, bytes[25]!, bytes[28]!]
  const channels = CHANNELS[type]
  const chunks = chunksOf(bytes)
  if (
    !channels ||
    ![1, 2, 4, 8].includes(depth) ||
    Math.max(width, height) > MAX_PIXELS ||
    chunks?.[0]?.name !== "IHDR" ||
    chunks.at(-1)?.name !== "IEND" ||
    (type === 3 && !chunks.some(({ name }) => name === "PLTE"))
  ) {
    return null
  }
  const rows = (across: number, down: number) =>
    across && down ? down * (1 + Math.ceil((across * channels * depth) / 8)) : 0
  const length = interlaced
    ? ADAM7.reduce(
        (sum, [x, stepX, y, stepY]) =>
          sum +
          rows(
            Math.max(0, Math.ceil((width - x) / stepX)),
            Math.max(0, Math.ceil((height - y) / stepY))
          ),
        0
      )
    : rows(width, height)
  const data = chunks.filter(({ name }) => name === "IDAT").map(({ body }) => body)
  return inflatesTo(Buffer.concat(data), length)
    ? { type: "image/png", bytes, width, height }
    : null
}

function chunksOf(bytes: Buffer): { name: string; body: Buffer }[] | null {
  const chunks: { name: string; body: Buffer }[] = []
  let at = PNG_SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) {
      return null
    }
    chunks.push({
      name: bytes.toString("latin1", at + 4, at + 8),
      body: bytes.subarray(at + 8, end - 4),
    })
    at = end
  }
  return at === bytes.length ? chunks : null
}

function inflatesTo(data: Buffer, length: number): boolean {
  try {
    return inflateSync(data, { maxOutputLength: length }).length === length
  } catch {
    // Not what the header says it is: that is the answer.
    return false
  }
}

/** A frame of a JPEG by its marker, but those for tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpeg(bytes: Buffer): Picture | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) {
    return null
  }
  if (bytes.readUInt16BE(bytes.length - 2) !== 0xffd9) {
    return null
  }
  for (let at = 2; at + 10 < bytes.length; ) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff) {
      return null
    }
    if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      // Grey or colour; CMYK comes inverted from some programs.
      return [1, 3].includes(bytes[at + 9]!)
        ? { type: "image/jpeg", bytes, width, height }
        : null
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
