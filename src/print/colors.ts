/** Colours as `#rrggbb`, and whether a text can be read on them (WCAG 2.2, 1.4.3). */

export const WHITE = "#ffffff"
export const PAPER = "#fffdf8"
export const INK = "#16181d"

/** The least contrast of text, and of large text and of what isn't text. */
export const AA = 4.5
export const AA_LARGE = 3

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/** The colour for text on a ground: white or ink, whichever is read better. Black and
 * white leave no ground between them on which neither reaches AA. */
export function textOn(ground: string): string {
  const best = [WHITE, INK].sort(
    (a, b) => contrast(b, ground) - contrast(a, ground)
  )[0]!
  return contrast(best, ground) >= AA ? best : "#000000"
}

/** The colour itself where it can be read on the ground, else one that can. */
export function readable(color: string, ground: string, least: number): string {
  return contrast(color, ground) >= least ? color : textOn(ground)
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
