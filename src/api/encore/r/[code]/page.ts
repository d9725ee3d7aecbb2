import { Locale, LOCALES, say } from "../../../../i18n"
import { ReferralSettings } from "../../../../modules/encore/program/referrals/settings"
import { html, SafeHtml } from "../../../lib/html"

/** As Open Graph writes languages. */
const OG_LOCALES: Record<Locale, string> = {
  en: "en_US",
  es: "es_ES",
  ru: "ru_RU",
  zh: "zh_CN",
  el: "el_GR",
}

export type PageInput = {
  locale: Locale
  settings: ReferralSettings
  /** Where the page itself stands. */
  url: string
  /** null: nobody's code. */
  code: string | null
}

/** What a posted link shows: the shop's words in the language, else ready ones. */
export function previewOf(settings: ReferralSettings, locale: Locale) {
  const own = settings.share.find((each) => each.locale === locale)
  return {
    title: own?.title ?? say(locale, "referrals.page.title"),
    text: own?.text ?? say(locale, "referrals.page.text"),
    image_url:
      own?.image_url ??
      settings.share.find((each) => each.image_url)?.image_url ??
      null,
  }
}

/** The shop's address with the code, as a shop reads it: `?ref=`. */
export function shopUrl(settings: ReferralSettings, code: string): string | null {
  if (!settings.shop_url) {
    return null
  }
  const url = new URL(settings.shop_url)
  url.searchParams.set("ref", code)
  return url.toString()
}

/** The page of a link: what networks make their preview of, and a button to the shop. */
export function referralPage({ locale, settings, url, code }: PageInput): string {
  if (!code) {
    return page({
      locale,
      title: say(locale, "referrals.page.gone_title"),
      text: say(locale, "referrals.page.gone_text"),
      button: settings.shop_url
        ? { href: settings.shop_url, words: say(locale, "referrals.page.to_shop") }
        : null,
      head: html``,
      image_url: null,
      hint: null,
    })
  }
  const preview = previewOf(settings, locale)
  const href = shopUrl(settings, code)
  return page({
    locale,
    ...preview,
    button: href ? { href, words: say(locale, "referrals.page.accept") } : null,
    hint: say(locale, "referrals.page.hint"),
    head: preview.image_url
      ? html`${tags(locale, url, preview)}
          <meta property="og:image" content="${preview.image_url}" />
          <meta name="twitter:image" content="${preview.image_url}" />`
      : tags(locale, url, preview),
  })
}

function tags(
  locale: Locale,
  url: string,
  { title, text, image_url }: ReturnType<typeof previewOf>
): SafeHtml {
  return html`<link rel="canonical" href="${url}" />
    <meta property="og:type" content="website" />
    <meta property="og:url" content="${url}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${text}" />
    <meta property="og:locale" content="${OG_LOCALES[locale]}" />
    ${LOCALES.filter((other) => other !== locale).map(
      (other) =>
        html`<meta property="og:locale:alternate" content="${OG_LOCALES[other]}" />`
    )}
    <meta
      name="twitter:card"
      content="${image_url ? "summary_large_image" : "summary"}"
    />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:description" content="${text}" />`
}

type Shown = {
  locale: Locale
  title: string
  text: string
  image_url: string | null
  button: { href: string; words: string } | null
  hint: string | null
  head: SafeHtml
}

function page({ locale, title, text, image_url, button, hint, head }: Shown): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <meta name="description" content="${text}" />
        ${head}
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          ${image_url ? html`<img src="${image_url}" alt="" />` : null}
          <h1>${title}</h1>
          <p>${text}</p>
          ${button
            ? html`<a class="button" href="${button.href}">${button.words}</a>`
            : null}
          ${hint ? html`<p class="hint">${hint}</p>` : null}
        </main>
      </body>
    </html> `.toString()
}

const STYLE = new SafeHtml(`
  :root { color-scheme: light dark; }
  * { box-sizing: border-box; }
  body {
    margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
    font: 1.0625rem/1.55 system-ui, sans-serif;
    background: light-dark(#f5f5f2, #101216); color: light-dark(#16181d, #f2f2ee);
  }
  main {
    width: 100%; max-width: 32rem; overflow: hidden; border-radius: 18px;
    padding: 2rem; background: light-dark(#fff, #17191e);
    border: 1px solid light-dark(#e3e3de, #32363f);
  }
  img {
    display: block; width: calc(100% + 4rem); margin: -2rem -2rem 1.75rem;
    aspect-ratio: 1.91; object-fit: cover;
  }
  h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
  p { margin: 0; overflow-wrap: anywhere; }
  .button {
    display: inline-block; margin-top: 1.5rem; padding: .75rem 1.375rem;
    border-radius: 10px; font-weight: 600; text-decoration: none;
    background: light-dark(#0b6b4f, #5fd3a8); color: light-dark(#fff, #06261c);
  }
  .button:focus-visible { outline: 3px solid currentcolor; outline-offset: 3px; }
  .hint {
    margin-top: 1rem; font-size: .9375rem; color: light-dark(#5a6070, #a5abb8);
  }
`)
