import { TEXT_LOCALES, type TextLocale } from "../../lib/messages"

/** The language of a template's words that the panel's own comes closest to. */
export function toTextLocale(language: string): TextLocale {
  return TEXT_LOCALES.find((locale) => language.startsWith(locale)) ?? "en"
}
