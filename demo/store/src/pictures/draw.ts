import { gear } from "./gear"

/** Label colours, by product; what isn't listed gets the first. */
const colours: Record<string, [label: string, accent: string]> = {
  yirgacheffe: ["#f2b705", "#7a4b00"],
  huila: ["#d9482b", "#fff1e6"],
  sumatra: ["#2f5d50", "#e8f0d8"],
  "house-espresso": ["#3b2a22", "#e9c8a0"],
  decaf: ["#8fb8c9", "#20404c"],
  sencha: ["#7ba23f", "#f4f8e6"],
  darjeeling: ["#c98a2d", "#fff4dc"],
  "mountain-tea": ["#a3a86b", "#3d4220"],
  oolong: ["#3f7d7b", "#e2f3f0"],
  rooibos: ["#a43e2a", "#fde7dc"],
}

const teas = new Set(["sencha", "darjeeling", "mountain-tea", "oolong", "rooibos"])

/** The picture of a product as SVG, or nothing if the shop has no such product. */
export function draw(handle: string): string | undefined {
  const drawing = gear[handle] ?? labelled(handle)
  return (
    drawing &&
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800">
<rect width="400" height="400" fill="#f5f2ec"/>
<ellipse cx="200" cy="342" rx="112" ry="14" fill="#d9d3c7"/>
${drawing}
</svg>`
  )
}

function labelled(handle: string): string | undefined {
  const colour = colours[handle]
  return colour && (teas.has(handle) ? tin(...colour) : bag(...colour))
}

const bag = (label: string, accent: string) => `
<path d="M122 96 h156 l14 232 q1 14 -14 14 h-156 q-15 0 -14 -14 z" fill="#4a4038"/>
<path d="M122 96 h156 l2 34 h-160 z" fill="#352d27"/>
<path d="M132 108 h136" stroke="#6b5e53" stroke-width="3" stroke-dasharray="7 5"/>
<rect x="126" y="168" width="148" height="128" rx="6" fill="${label}"/>
${bean(182, 228, accent, -24)}${bean(220, 240, accent, 30)}
<path d="M152 278 h96" stroke="${accent}" stroke-width="5" stroke-linecap="round"/>`

const tin = (label: string, accent: string) => `
<rect x="124" y="122" width="152" height="220" rx="12" fill="${label}"/>
<rect x="116" y="88" width="168" height="50" rx="12" fill="#b9b4aa"/>
<path d="M116 126 h168" stroke="#98938a" stroke-width="4"/>
<circle cx="200" cy="238" r="54" fill="${accent}"/>
${leaf(200, 238, label)}`

const bean = (x: number, y: number, fill: string, turn: number) => `
<g transform="translate(${x} ${y}) rotate(${turn})">
<ellipse rx="19" ry="28" fill="${fill}"/>
<path d="M0 -26 q-9 13 0 26 t0 26" fill="none" stroke="#00000055" stroke-width="4"/></g>`

const leaf = (x: number, y: number, fill: string) => `
<g transform="translate(${x} ${y})" fill="${fill}">
<path d="M0 38 C-34 16 -30 -20 0 -40 C30 -20 34 16 0 38 z"/>
<path d="M0 38 V-26 M0 14 l-14 -12 M0 14 l14 -12 M0 -4 l-11 -10 M0 -4 l11 -10"
 stroke="#ffffff99" stroke-width="3" fill="none"/></g>`
