import type { Face } from "../fonts/typesetter"

/** Everything is in points from the top left of the trimmed page; y points down. */
export type Box = { x: number; y: number; width: number; height: number }

export type TextBlock = {
  type: "text"
  /** What a screen reader takes it for. */
  role: "H1" | "P"
  lines: { text: string; x: number; baseline: number }[]
  face: Face
  size: number
  color: string
  /** Between characters, in points. */
  tracking: number
}

/** Something to look at that isn't read out. */
export type Decoration =
  | { type: "fill"; path: string; color: string }
  | {
      type: "rosette"
      path: string
      turns: number[]
      center: [number, number]
      radius: number
      clip: Box
      color: string
      opacity: number
    }
  | { type: "stroke"; path: string; color: string; width: number; dash?: number }

/** A picture that has words for whoever doesn't see it. */
export type Figure =
  | {
      type: "symbol"
      path: string
      scale: [number, number]
      at: [number, number]
      alt: string
    }
  | ({ type: "logo"; alt: string } & Box)

export type Drawing = TextBlock | Decoration | Figure

export type PageLayout = { width: number; height: number; drawings: Drawing[] }

/** A rectangle as a path. */
export function rectangle({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}

/** A rectangle with round corners. */
export function rounded({ x, y, width, height }: Box, radius: number): string {
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`
  const [w, h] = [width - 2 * radius, height - 2 * radius]
  return `M${x + radius} ${y}h${w}${arc(radius, radius)}v${h}${arc(-radius, radius)}h${-w}${arc(-radius, -radius)}v${-h}${arc(radius, -radius)}z`
}
