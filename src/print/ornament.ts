import { createHash } from "node:crypto"

/** One line, to be drawn once for each of the turns (degrees) about the origin. */
export type Rosette = { path: string; turns: number[] }

const STEPS_PER_PETAL = 8

/**
 * Fine-lined rosettes as on banknotes, within a circle of radius 1 about the origin.
 * They come of the card's code: no two cards have the same.
 */
export function ornament(seed: string): Rosette[] {
  const bytes = createHash("sha256").update(seed).digest()
  const outer = 7 + (bytes[0]! % 6)
  const inner = 5 + (bytes[1]! % 5)
  return [
    rosette(outer, 0.8, 0.12 + (bytes[2]! % 64) / 800, 14),
    rosette(inner, 0.42, 0.14 + (bytes[3]! % 64) / 500, 10),
  ]
}

/** A wave laid round a circle, turned step by step through one petal. */
function rosette(
  petals: number,
  radius: number,
  depth: number,
  lines: number
): Rosette {
  const steps = petals * STEPS_PER_PETAL
  const at = (step: number): [number, number] => {
    const angle = (step / steps) * 2 * Math.PI
    const distance = radius + depth * Math.sin(petals * angle)
    return [distance * Math.cos(angle), distance * Math.sin(angle)]
  }
  // Smooth, as quadratic curves from the middle of one step to that of the next.
  const middle = (step: number): [number, number] => {
    const [[x, y], [nextX, nextY]] = [at(step), at(step + 1)]
    return [(x + nextX) / 2, (y + nextY) / 2]
  }
  let path = `M${round(middle(-1))}`
  for (let step = 0; step < steps; step++) {
    path += `Q${round(at(step))} ${round(middle(step))}`
  }
  return {
    path: `${path}Z`,
    turns: Array.from({ length: lines }, (_, n) => (n * 360) / petals / lines),
  }
}

const round = (point: [number, number]): string =>
  point.map((value) => value.toFixed(3)).join(" ")
