import type { Path } from "fontkit"

const ON_CURVE = 1

/**
 * An outline as a simple glyph of a TrueType font (OpenType, table glyf), with every
 * coordinate in full: the little that packing them would save is not worth its rules.
 * fontkit 2.0.4 has an encoder of its own, which fails for want of a buffer.
 */
export function encodeGlyph({ commands, bbox }: Path): Buffer {
  const ends: number[] = []
  const dots: { x: number; y: number; onCurve: boolean }[] = []
  for (const { command, args } of commands) {
    if (command === "closePath") {
      ends.push(dots.length - 1)
    }
    for (let n = 0; n < args.length; n += 2) {
      dots.push({
        x: Math.round(args[n]!),
        y: Math.round(args[n + 1]!),
        onCurve: command !== "quadraticCurveTo" || n > 0,
      })
    }
  }
  if (!dots.length) {
    return Buffer.alloc(0)
  }
  const words = [
    ends.length,
    ...[bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round),
    ...ends,
    0, // no instructions
  ]
  const steps = [
    ...differences(dots.map((dot) => dot.x)),
    ...differences(dots.map((dot) => dot.y)),
  ]
  const length = 2 * words.length + dots.length + 2 * steps.length
  const glyph = Buffer.alloc(length + (-length & 3))
  let at = 0
  for (const word of words) {
    at = glyph.writeInt16BE(word, at)
  }
  for (const dot of dots) {
    at = glyph.writeUInt8(dot.onCurve ? ON_CURVE : 0, at)
  }
  for (const step of steps) {
    at = glyph.writeInt16BE(step, at)
  }
  return glyph
}

const differences = (values: number[]): number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0))
