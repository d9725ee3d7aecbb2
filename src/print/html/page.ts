import { createHash } from "node:crypto"
import { Locale, say } from "../../i18n"
import { CARD_SIZES, CardSize, Paper, PrintableCard } from "../card"
import { paletteOf } from "../layout/parts"
import { ornament } from "../ornament"
import { code128, qrCode } from "../symbols"
import { escapeHtml } from "./escape"
import { styles } from "./styles"
import { symbolSvg } from "./symbol"

/** A page, and the only things that it may load: its own style and pictures. */
export type HtmlPage = { html: string; contentSecurityPolicy: string }

/**
 * A card as a web page: readable at 320 px and by a screen reader, without a script,
 * and printed exactly at the size it was asked for.
 */
export function cardPage(
  card: PrintableCard,
  { size, paper }: { size: CardSize; paper: Paper }
): HtmlPage {
  return page(
    card.locale,
    `${card.value} – ${card.brand.name}`,
    styles(paletteOf(card.brand), size, paper),
    `<main>
<article class="ticket ${card.kind}" aria-labelledby="value">
<p class="greeting">${escapeHtml(card.greeting)}</p>
${face(card)}
${stub(card)}
</article>
${prints(card.locale)}
</main>`
  )
}

/** A page that says one thing: that something isn't there. */
export function noticePage(locale: Locale, heading: string, text: string): HtmlPage {
  return page(
    locale,
    heading,
    `:root{color-scheme:light dark;font-family:system-ui,sans-serif;line-height:1.5}
body{min-height:100vh;display:grid;place-items:center;margin:0;padding:1.5rem}
main{max-width:30rem}h1{font-size:1.5rem;text-wrap:balance}`,
    `<main><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p></main>`
  )
}

function page(locale: Locale, title: string, style: string, body: string): HtmlPage {
  const hash = createHash("sha256").update(style).digest("base64")
  return {
    html: `<!doctype html>
<html lang="${locale === "zh" ? "zh-Hans" : locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  }
}

function face({ brand, ...card }: PrintableCard): string {
  const logo = brand.logo
    ? `<img src="data:${brand.logo.type};base64,${brand.logo.bytes.toString("base64")}" alt="">`
    : ""
  const facts = [
    paragraph("", card.owner),
    paragraph("", card.expiry),
    paragraph("site", brand.website),
  ].join("")
  return `<section class="face">
${rosettes(card.code.value)}
<p class="shop">${logo}${escapeHtml(brand.name)}</p>
${paragraph("label", card.label)}
<h1 id="value">${escapeHtml(card.value)}</h1>
${paragraph("title", card.title)}
${facts && `<div class="facts">${facts}</div>`}
</section>`
}

function stub({ locale, code, state, conditions }: PrintableCard): string {
  const codes = `${symbolSvg("qr", qrCode(code.value), say(locale, "cards.qr", { code: code.text }))}
<p class="code">${escapeHtml(code.text)}</p>
${symbolSvg("bars", code128(code.value), say(locale, "cards.code128", { code: code.text }))}
${paragraph("hint", code.hint)}`
  return `<section class="stub">
${
  state
    ? `<p class="state" role="status"><strong>${escapeHtml(state.label)}</strong> <span>${escapeHtml(state.sentence)}</span></p>`
    : codes
}
${conditions.length ? `<ul class="conditions">${conditions.map((text) => `<li>${escapeHtml(text)}</li>`).join("")}</ul>` : ""}
</section>`
}

function rosettes(seed: string): string {
  const lines = ornament(seed)
    .map(
      ({ path, turns }, index) =>
        `<defs><path id="line${index}" d="${path}"/></defs>${turns
          .map(
            (turn) =>
              `<use href="#line${index}" transform="rotate(${turn.toFixed(2)})"/>`
          )
          .join("")}`
    )
    .join("")
  return `<svg class="rosette" aria-hidden="true" viewBox="-1 -1 2 2">${lines}</svg>`
}

function prints(locale: Locale): string {
  const links = CARD_SIZES.map(
    (size) =>
      `<a href="?format=pdf&amp;size=${size}&amp;lang=${locale}">${escapeHtml(say(locale, `cards.sizes.${size}`))}</a>`
  )
  return `<nav class="prints" aria-label="${escapeHtml(say(locale, "cards.print"))}"><span aria-hidden="true">${escapeHtml(say(locale, "cards.print"))}</span>${links.join("")}</nav>`
}

function paragraph(name: string, text: string | null): string {
  if (!text?.trim()) {
    return ""
  }
  return `<p${name && ` class="${name}"`}>${escapeHtml(text)}</p>`
}
