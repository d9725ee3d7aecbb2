import { html, svg, type TemplateResult } from "lit"

/** A product's picture, or a quiet drawing of its own where it has none. */
export function renderPicture(
  product: { title: string; thumbnail?: string | null },
  alt = ""
): TemplateResult {
  return product.thumbnail
    ? html`<img class="picture" src=${product.thumbnail} alt=${alt} loading="lazy" />`
    : renderDrawing(product.title, alt)
}

/** Two shapes on a ground; their colour and place come from the name alone. */
function renderDrawing(name: string, alt: string): TemplateResult {
  const seed = hash(name)
  const hue = seed % 360
  const shapes = [
    svg`<circle cx="200" cy="170" r="92" /><rect x="96" y="262" width="208" height="14" rx="7" />`,
    svg`<path d="M120 276V170a80 80 0 0 1 160 0v106z" /><circle cx="262" cy="120" r="30" opacity=".5" />`,
    svg`<rect x="112" y="112" width="130" height="164" rx="16" /><circle cx="262" cy="226" r="50" opacity=".55" />`,
    svg`<path d="M200 88 300 276H100z" /><circle cx="200" cy="222" r="34" opacity=".4" />`,
  ]
  return html`
    <svg
      class="picture drawing"
      style="--hue: ${hue}"
      viewBox="0 0 400 360"
      preserveAspectRatio="xMidYMid slice"
      role=${alt ? "img" : "presentation"}
      aria-label=${alt}
    >
      ${shapes[seed % shapes.length]}
    </svg>
  `
}

function hash(text: string): number {
  return [...text].reduce(
    (sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0,
    7
  )
}
