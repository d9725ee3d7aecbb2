import { MedusaError } from "@medusajs/framework/utils"
import bwipjs from "bwip-js"

/** A symbol drawn in modules: an SVG path in a box of so many modules, dark on light,
 * without the quiet zone, which belongs to where it stands. */
export type Symbol = { path: string; width: number; height: number }

/** Light modules that a reader needs around a symbol (ISO/IEC 18004, 15417). */
export const QR_QUIET = 4
export const CODE128_QUIET = 10

/** A QR code that can be read with 15 % of it lost. */
export function qrCode(text: string): Symbol {
  const options = { bcid: "qrcode", text, eclevel: "M" }
  const [symbol] = bwipjs.raw(options)
  if (!symbol || !("pixs" in symbol)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The QR code has no modules"
    )
  }
  const { pixs, pixx: width, pixy: height } = symbol
  let path = ""
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let run = 0
      while (x + run < width && pixs[y * width + x + run]) {
        run++
      }
      if (run) {
        path += `M${x} ${y}h${run}v1h-${run}z`
        x += run
      }
    }
  }
  return { path, width, height }
}

/** Code 128 of height one: bars and spaces alternate, and a bar comes first. */
export function code128(text: string): Symbol {
  const [symbol] = bwipjs.raw({ bcid: "code128", text })
  if (!symbol || !("sbs" in symbol)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The Code 128 symbol has no bars"
    )
  }
  let x = 0
  let path = ""
  symbol.sbs.forEach((width, index) => {
    if (index % 2 === 0) {
      path += `M${x} 0h${width}v1h-${width}z`
    }
    x += width
  })
  return { path, width: x, height: 1 }
}
