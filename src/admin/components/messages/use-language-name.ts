import { useTranslation } from "react-i18next"

import { toIntlLocale } from "../../lib/locale"

/** What a language is called in the panel's own. */
export function useLanguageName() {
  const { i18n } = useTranslation("encore")
  const names = new Intl.DisplayNames(toIntlLocale(i18n.language), {
    type: "language",
  })

  return (locale: string) => names.of(locale) ?? locale
}
