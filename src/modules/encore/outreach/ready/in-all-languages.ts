import { Locale, LOCALES } from "../../../../i18n"
import { TemplateText } from "./ready-template"

/** A text for every language, of words for every language. */
export function inAllLanguages<Words>(
  words: Record<Locale, Words>,
  text: (words: Words) => TemplateText
): Record<Locale, TemplateText> {
  const texts = LOCALES.map((locale) => [locale, text(words[locale])] as const)
  return Object.fromEntries(texts) as Record<Locale, TemplateText>
}
