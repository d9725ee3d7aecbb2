import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { DrawPrize } from "../../lib/draw-types"

/** Under which key the words of a field's values stand. */
const WORDS: Record<string, string> = {
  status: "draws.statuses",
  "ways.order.per": "draws.form.perChoices",
  "audience.stages": "stages",
}

/** How a draw's changed values are said: its status, its prizes ... in words. */
export function useChangedDrawWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (path: string, value: unknown): string | undefined => {
    if (path === "prizes" && Array.isArray(value)) {
      return format.list(
        (value as DrawPrize[]).map(({ name, count }) =>
          t("draws.rules.prize", { times: format.number(count), prize: name })
        )
      )
    }
    if (path === "audience.country_codes" && typeof value === "string") {
      return format.countryName(value)
    }
    return WORDS[path] && typeof value === "string"
      ? t(`${WORDS[path]}.${value}`)
      : undefined
  }
}
