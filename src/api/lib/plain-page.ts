import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Locale, localeOf } from "../../i18n"
import { html, SafeHtml } from "./html"

/** Nothing but the page itself, its style, and its form back to us; in no frame. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

export type PlainPage = {
  locale: Locale
  title: string
  body: SafeHtml
  status?: number
}

/** The language of who looks at a page: the one that its link names, else the visitor's. */
export function localeOfPage(req: MedusaRequest): Locale {
  const lang = typeof req.query.lang === "string" ? req.query.lang : ""
  return lang ? localeOf({ "accept-language": lang }) : localeOf(req.headers)
}

/** Sends a page that needs no script: a heading, words, perhaps a form. */
export function sendPlainPage(
  res: MedusaResponse,
  { locale, title, body, status = 200 }: PlainPage
): void {
  res.setHeader("Content-Type", "text/html; charset=utf-8")
  res.setHeader("Content-Language", locale)
  res.setHeader("Content-Security-Policy", POLICY)
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Cache-Control", "no-store")
  res.status(status).send(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title}</title>
          <style>
            ${STYLE}
          </style>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html> `.toString()
  )
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
    width: 100%; max-width: 34rem; border-radius: 18px; padding: clamp(1.25rem, 5vw, 2rem);
    background: light-dark(#fff, #17191e); border: 1px solid light-dark(#e3e3de, #32363f);
  }
  h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
  p { margin: 0 0 1rem; overflow-wrap: anywhere; }
  form { display: grid; gap: 1rem; margin-top: 1.25rem; }
  label, legend { display: block; margin-bottom: .375rem; font-weight: 600; }
  fieldset { margin: 0; padding: 0; border: 0; }
  .choice { display: flex; gap: .625rem; align-items: baseline; padding: .25rem 0;
    font-weight: 400; margin: 0; }
  input[type="email"], input[type="text"], textarea, select {
    width: 100%; padding: .625rem .75rem; font: inherit; color: inherit;
    background: light-dark(#fff, #101216); border: 1px solid light-dark(#8a8f99, #7d8491);
    border-radius: 10px;
  }
  textarea { min-height: 8rem; resize: vertical; }
  .hint { margin: .375rem 0 0; font-size: .9375rem; color: light-dark(#5a6070, #a5abb8); }
  .buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
  button {
    min-height: 2.75rem; padding: .625rem 1.25rem; font: inherit; font-weight: 600;
    border-radius: 10px; border: 1px solid transparent; cursor: pointer;
    background: light-dark(#0b6b4f, #5fd3a8); color: light-dark(#fff, #06261c);
  }
  button.second {
    background: transparent; color: inherit; border-color: light-dark(#8a8f99, #7d8491);
  }
  :focus-visible { outline: 3px solid light-dark(#0b6b4f, #5fd3a8); outline-offset: 3px; }
  .error { padding: .75rem 1rem; border-radius: 10px;
    background: light-dark(#fdecea, #3a1a17); color: light-dark(#8c1d13, #ffb4a9); }
  .trap { position: absolute; left: -200vw; }
`)
