import { CardSize, Paper, sheet } from "../card"
import type { Palette } from "../layout/parts"

/** The page's one style sheet: a screen of any width, and paper of exactly one size. */
export function styles(colors: Palette, size: CardSize, paper: Paper): string {
  return `${screen(colors)}${print(size, paper)}`
}

function screen(colors: Palette): string {
  return `
:root{color-scheme:light;font-family:"Commissioner","Noto Sans",system-ui,"PingFang SC","Microsoft YaHei",sans-serif;line-height:1.45;color:${colors.ink};background:#e9e6df}
*{box-sizing:border-box;margin:0;padding:0}
body{min-height:100vh;display:grid;place-items:center;padding:clamp(.75rem,3vw,2.5rem)}
main{width:100%;max-width:52rem;display:grid;gap:1.25rem}
.ticket{display:grid;border-radius:14px;overflow:hidden;background:${colors.paper};box-shadow:0 1px 2px #0002,0 12px 32px -12px #0005;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.face{position:relative;isolation:isolate;overflow:hidden;display:flex;flex-direction:column;gap:.35rem;padding:clamp(1.25rem,5vw,2.25rem);background:${colors.ground};color:${colors.onGround}}
.rosette{position:absolute;z-index:-1;top:-7rem;right:-7rem;width:min(26rem,88vw);max-width:none;fill:none;stroke:${colors.accent};stroke-width:.004;opacity:.5}
.shop{display:flex;align-items:center;gap:.75rem;font-weight:600;font-size:1.05rem;overflow-wrap:anywhere}
.shop img{height:2.75rem;max-width:45%;padding:.3rem;border-radius:6px;background:#fff;object-fit:contain}
.label{margin-top:clamp(1.25rem,5vw,2.5rem);color:${colors.accent};font-weight:600;font-size:.8rem;letter-spacing:.12em;text-transform:uppercase}
h1{font-family:"Literata",Georgia,"Noto Serif","Songti SC",serif;font-weight:700;font-size:clamp(2.1rem,9vw,4rem);line-height:1.08;letter-spacing:-.01em;overflow-wrap:anywhere;text-wrap:balance}
.member h1{font-size:clamp(1.8rem,7vw,2.75rem)}
.title{font-size:clamp(1rem,3.4vw,1.25rem);text-wrap:balance}
.facts{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.15rem 1.5rem;margin-top:auto;padding-top:clamp(1rem,4vw,2rem);font-weight:600;font-size:.95rem}
.facts::before{content:"";flex-basis:100%;border-top:1px solid ${colors.accent};margin-bottom:.5rem}
.facts .site{font-weight:400;overflow-wrap:anywhere}
.stub{display:flex;flex-direction:column;align-items:center;gap:.6rem;padding:clamp(1.25rem,5vw,1.75rem) clamp(1rem,4vw,1.5rem);border-top:2px dotted #c9c5bb}
.qr{width:min(11rem,60%);fill:${colors.ink}}
.bars{width:100%;max-width:17rem;height:3.5rem;fill:${colors.ink}}
.code{font-weight:600;font-size:1.15rem;letter-spacing:.05em;text-align:center;overflow-wrap:anywhere;user-select:all}
.hint{font-weight:600;font-size:.875rem;text-align:center;color:${colors.onPaper}}
.conditions{align-self:stretch;list-style:none;font-size:.8125rem;display:grid;gap:.2rem}
.greeting{display:none}
.state{align-self:stretch;padding:1rem;border:2px solid;border-radius:10px;text-align:center;color:${colors.onPaper}}
.state strong{display:block;font-family:"Literata",Georgia,serif;font-size:1.5rem}
.state span{color:${colors.ink}}
.prints{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:.5rem 1.25rem;font-size:.9375rem}
.prints a{display:inline-flex;align-items:center;min-height:2.75rem;color:${colors.ink};font-weight:600;text-underline-offset:.2em}
a:focus-visible{outline:3px solid ${colors.onPaper};outline-offset:3px;border-radius:4px}
@media (min-width:44rem){.ticket{grid-template-columns:minmax(0,1fr) 17rem}.stub{border-top:0;border-left:2px dotted #c9c5bb}}
`
}

function print(size: CardSize, paper: Paper): string {
  const [width, height] = sheet(size, paper)
  return `
@page{size:${width}mm ${height}mm;margin:0}
@media print{
:root,body{background:none}
body{display:block;padding:0;min-height:0}
main{display:block;max-width:none}
.prints{display:none}
.ticket{border-radius:0;box-shadow:none}
${PRINTED[size](width, height)}
}`
}

/** Sizes on paper: the browser's page is the whole sheet. */
const PRINTED: Record<CardSize, (width: number, height: number) => string> = {
  a6: (width, height) => `
.ticket{width:${width}mm;height:${height}mm;overflow:hidden;grid-template-columns:97mm 51mm;font-size:8pt}
.face{padding:9mm;gap:1mm}.rosette{top:-24mm;right:-34mm;width:92mm}
.shop{font-size:12pt}.shop img{height:10mm}.label{margin-top:7mm;font-size:7.5pt}
h1{font-size:34pt}.member h1{font-size:24pt}.title{font-size:12pt}
.facts{font-size:8pt;padding-top:3mm}
.stub{padding:6mm 4mm;gap:2mm;border-top:0;border-left:.8pt dotted #c9c5bb}
.qr{width:32mm}.bars{height:11mm;max-width:46mm}.code{font-size:11pt}
.hint,.conditions{font-size:6.4pt;text-align:start;line-height:1.3}.conditions{gap:.5mm}.state strong{font-size:13pt}`,
  card: (width, height) => `
.ticket{display:block;font-size:6pt}
.face,.stub{width:${width}mm;height:${height}mm;overflow:hidden}
.face{break-after:page;padding:5mm;gap:.6mm}.rosette{top:-18mm;right:-24mm;width:62mm}
.shop{font-size:10pt}.shop img{height:8mm;padding:.6mm}.label{margin-top:3mm;font-size:5.8pt}
h1{font-size:22pt}.member h1{font-size:16pt}.title{font-size:8.5pt}
.facts{font-size:6.2pt;padding-top:1mm}
.stub{display:grid;grid-template-columns:22mm 1fr;grid-auto-rows:min-content;gap:1mm 3mm;padding:4mm;border:0}
.qr{width:22mm;grid-row:1/4}.bars{height:9mm;max-width:none}.code{font-size:9.5pt}
.hint{font-size:5.2pt}.conditions,.state{grid-column:1/-1;font-size:5.6pt;line-height:1.25;gap:.3mm}.state{padding:2mm}.state strong{font-size:12pt}`,
  letter: (width, height) => `
.ticket{width:${width}mm;height:${height - 1}mm;grid-template-columns:1fr;grid-template-rows:${height / 3}mm ${height / 3}mm 1fr;background:none}
.greeting{display:flex;align-items:flex-end;padding:0 20mm 8mm;font-size:12.5pt}
.face{padding:12mm 20mm;gap:2mm}.rosette{top:-26mm;right:-28mm;width:132mm}
.label{margin-top:6mm}h1{font-size:44pt}.title{font-size:16pt}
.stub{display:grid;grid-template-columns:48mm 1fr;grid-auto-rows:min-content;gap:2mm 10mm;justify-items:start;padding:12mm 20mm;border:0}
.qr{width:46mm;grid-row:1/6}.bars{height:16mm;max-width:90mm}.code{font-size:15pt}.hint{text-align:start}.state{grid-column:1/-1}`,
}
