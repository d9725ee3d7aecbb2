import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { REMEDY_KINDS } from "../../lib/complaints"

/** How a complaint's changed values are said. */
export function useChangedComplaintWords() {
  const { t } = useTranslation("encore")
  const { categories, causes, span } = useComplaintWords()
  const nameOf = (kinds: { value: string; label: string }[], handle: string) =>
    kinds.find(({ value }) => value === handle)?.label

  return (path: string, value: unknown): string | undefined => {
    if (path.endsWith("_target") && typeof value === "number") {
      return span(value)
    }
    if (typeof value !== "string") {
      return undefined
    }
    switch (path) {
      case "status":
        return t(`complaints.statuses.${value}`)
      case "severity":
        return t(`complaints.severities.${value}`)
      case "category":
        return nameOf(categories, value)
      case "root_cause":
        return nameOf(causes, value)
      case "remedy.kind":
        return REMEDY_KINDS.some((kind) => kind === value)
          ? t(`complaints.remedies.kinds.${value}.name`)
          : undefined
      default:
        return undefined
    }
  }
}
