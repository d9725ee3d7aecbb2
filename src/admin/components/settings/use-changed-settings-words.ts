import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"

/** Under which key the words of a field's values stand. */
const WORDS: Record<string, string> = {
  "tiers.window.type": "tiers.rules.windows",
  "tiers.downgrade": "tiers.rules.downgrades",
  "tiers.entry_reward": "tiers.rules.entryRewards",
  "draws.free_entry": "draws.settings.choices",
  "outreach.channels": "messages.channels",
  "nps.preset": "results.settings",
  "brand.letter_paper": "cards.brand.papers",
}

/** How changed settings are said whose values are words of the program. */
export function useChangedSettingsWords() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (path: string, value: unknown): string | undefined => {
    if (path === "redemption.rates" && Array.isArray(value) && value.length) {
      return format.list(
        (value as Settings["redemption"]["rates"]).map(
          ({ points, amount, currency_code }) =>
            t("settings.spending.rate", {
              count: points,
              points: format.number(points),
              amount: format.money(amount, currency_code),
            })
        )
      )
    }
    if (typeof value !== "string") {
      return undefined
    }
    if (path === "draws.free_entry_country_codes") {
      return format.countryName(value)
    }
    const words = path.startsWith("referral.guards.")
      ? "referrals.severities"
      : WORDS[path]
    return words && t(`${words}.${value}`)
  }
}
