import mjml2html from "mjml"
import { Locale, LOCALES, say } from "../../../../i18n"
import { TemplateText } from "../ready/ready-template"
import { Channel } from "../terms"
import { layout, MessageBrand } from "./layout"
import { fillIn } from "./liquid"
import { plainText } from "./plain-text"

export type RenderInput = {
  channel: Channel
  locale: Locale
  text: TemplateText
  data: Record<string, unknown>
  brand: MessageBrand
  /** Of this server, for links; without a slash at the end. */
  backend_url: string | null
  unsubscribe_url: string | null
}

/** What the Notification Module is given; an SMS has no HTML. */
export type RenderedMessage = { subject: string; html: string | null; text: string }

/** A mail server breaks a longer one, or takes the rest for headers. */
const MAX_SUBJECT = 200

/** The language of a message: what is asked for where we speak it, else the shop's. */
export function messageLocale(asked: string | null, fallback: Locale): Locale {
  const language = asked?.toLowerCase().split(/[-_]/)[0]
  return LOCALES.find((locale) => locale === language) ?? fallback
}

/**
 * Writes a message: Liquid fills in the words, MJML lays them out.
 *
 * @throws an error that says where the template is wrong
 */
export async function renderMessage(input: RenderInput): Promise<RenderedMessage> {
  const { channel, locale, text, brand, backend_url, unsubscribe_url } = input
  const data = { ...input.data, shop: { name: brand.name, website: brand.website } }
  const context = { locale, backend_url }
  const filled = await fillIn(text.subject, data, "text", context)
  // Without one, mail looks like spam, and some providers refuse it.
  const subject = filled.replace(/\s+/g, " ").trim().slice(0, MAX_SUBJECT) || brand.name
  const body = await fillIn(text.body, data, "html", context)
  if (channel === "sms") {
    return { subject, html: null, text: plainText(body) }
  }
  const { html } = await mjml2html(
    layout({ locale, subject, body, brand, unsubscribe_url }),
    { validationLevel: "strict", ignoreIncludes: true }
  )
  const unsubscribe = unsubscribe_url
    ? [
        `${say(locale, "outreach.mail.unsubscribe", { shop: brand.name })}: ${unsubscribe_url}`,
      ]
    : []
  return {
    subject,
    html,
    text: [plainText(body), "-- ", brand.name, ...unsubscribe].join("\n"),
  }
}
