import { el } from "./el.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import type { Locale } from "./locales.ts"
import { ru } from "./ru.ts"
import { createTexts, type Texts, type Translation } from "./texts.ts"
import { zh } from "./zh.ts"

export type Messages = typeof en

export const dictionaries: Record<Locale, Translation<Messages>> = {
  en,
  es,
  ru,
  zh,
  el,
}

/** The kit's own texts in one of its languages. */
export function encoreTexts(locale: Locale): Texts<Messages> {
  return createTexts<Messages>(dictionaries[locale], locale)
}
