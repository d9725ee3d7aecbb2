import i18next from "i18next"
import el from "./el.json"
import en_ from "./en.json"
import es from "./es.json"
import { ROOMS } from "./rooms"
import ru from "./ru.json"
import zh from "./zh.json"

export const LOCALES = ["en", "es", "ru", "zh", "el"] as const

export type Locale = (typeof LOCALES)[number]

type Params = Record<string, string | number>

// An instance of our own: a host may use i18next too.
const words = i18next.createInstance({
  resources: {
    en: { translation: en_ },
    es: { translation: es },
    ru: { translation: ru },
    zh: { translation: zh },
    el: { translation: el },
  },
  fallbackLng: "en",
  // Escaping belongs to where a text comes out, which isn't always HTML.
  interpolation: { escapeValue: false },
  initImmediate: false,
})
void words.init()
for (const room of ROOMS) {
  for (const locale of LOCALES) {
    words.addResourceBundle(locale, "translation", room[locale], true)
  }
}

/** A text in a language; `params.count` chooses its plural form. */
export function say(locale: Locale, key: string, params: Params = {}): string {
  return words.t(key, { ...params, lng: locale })
}

/** The English text, which logs and error messages carry. */
export function en(key: string, params: Params = {}): string {
  return say("en", key, params)
}

/**
 * The language to answer a request in: `x-medusa-locale`, else the best of
 * `Accept-Language` (RFC 9110, 12.5.4), else English.
 */
export function localeOf(
  headers: Record<string, string | string[] | undefined>
): Locale {
  const wanted = [headers["x-medusa-locale"], headers["accept-language"]]
    .flat()
    .flatMap((value) => preferences(value ?? ""))
  return wanted.find((tag): tag is Locale => LOCALES.includes(tag as Locale)) ?? "en"
}

function preferences(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";")
      const quality = rest
        .find((p) => p.trim().startsWith("q="))
        ?.trim()
        .slice(2)
      return { language: tag.split("-")[0]!, quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}

/**
 * An amount of money as people of the language write it. Major units.
 * @param cents whether a whole amount says so: a sum does, what something is worth doesn't
 */
export function money(
  locale: Locale,
  amount: number | string,
  currencyCode: string,
  cents: "always" | "where there are any" = "always"
): string {
  const isWhole = Number.isInteger(Number(amount))
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currencyCode,
    ...(isWhole && cents !== "always" && { maximumFractionDigits: 0 }),
  }).format(Number(amount))
}
