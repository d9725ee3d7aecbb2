import { CODE128_QUIET, QR_QUIET, Symbol } from "../symbols"
import { escapeHtml } from "./escape"

/** A symbol as SVG with its quiet zone on white, which scanners need around it whatever
 * the page's colours are; `label` is read out. Bars stretch to any height. */
export function symbolSvg(
  name: "qr" | "bars",
  { path, width, height }: Symbol,
  label: string
): string {
  const [across, down] = name === "qr" ? [QR_QUIET, QR_QUIET] : [CODE128_QUIET, 0]
  const [x, y, w, h] = [-across, -down, width + 2 * across, height + 2 * down]
  const stretch = name === "qr" ? "" : ' preserveAspectRatio="none"'
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${name}" role="img" aria-label="${escapeHtml(label)}" viewBox="${x} ${y} ${w} ${h}"${stretch} shape-rendering="crispEdges"><path fill="#fff" d="M${x} ${y}h${w}v${h}h-${w}z"/><path d="${path}"/></svg>`
}
