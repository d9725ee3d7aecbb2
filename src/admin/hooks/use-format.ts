import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { createFormatter } from "../lib/format"
import { toIntlLocale } from "../lib/locale"

/** The formatter of the panel's language. */
export function useFormat() {
  const { i18n } = useTranslation()
  return useMemo(() => createFormatter(toIntlLocale(i18n.language)), [i18n.language])
}
