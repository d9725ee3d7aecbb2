import { useCallback } from "react"
import { useTranslation } from "react-i18next"

/** The values of a card's changes that are words of its own. */
export function useChangedCardWords() {
  const { t } = useTranslation("encore")

  return useCallback(
    (path: string, value: unknown): string | undefined => {
      if (typeof value !== "string") {
        return undefined
      }
      switch (path) {
        case "status":
          return t(`stamps.statuses.${value}`)
        case "target.type":
          return t(`stamps.targets.${value}.name`)
        case "per":
          return t(`stamps.per.${value}`)
        default:
          return undefined
      }
    },
    [t]
  )
}
