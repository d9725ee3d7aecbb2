import type { FetchArgs } from "@medusajs/js-sdk"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"

import { toIntlLocale } from "../lib/locale"
import { sdk } from "../lib/sdk"

/**
 * Calls the plugin's admin API in the panel's language, as the reasons and
 * errors that it answers with are shown as they come.
 */
export function useApi() {
  const { i18n } = useTranslation()
  const locale = toIntlLocale(i18n.language)

  return useCallback(
    <T>(path: string, { headers, ...init }: FetchArgs = {}) =>
      sdk.client.fetch<T>(`/admin/encore${path}`, {
        ...init,
        headers: { ...headers, "x-medusa-locale": locale },
      }),
    [locale]
  )
}
