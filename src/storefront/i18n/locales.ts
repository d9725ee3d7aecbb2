/** The languages the kit speaks; English is what is left where none fits. */
export const LOCALES = ["en", "es", "ru", "zh", "el"] as const

export type Locale = (typeof LOCALES)[number]

/** The first of the wanted languages that the kit speaks, by its base language. */
export function resolveLocale(...wanted: (string | null | undefined)[]): Locale {
  for (const tag of wanted) {
    const language = tag?.toLowerCase().split(/[-_]/)[0]
    const locale = LOCALES.find((candidate) => candidate === language)
    if (locale) {
      return locale
    }
  }
  return "en"
}
