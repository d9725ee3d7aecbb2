import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { SuggestionStatus } from "../../lib/complaints"

const COLORS: Record<SuggestionStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  new: "orange",
  considered: "blue",
  planned: "purple",
  done: "green",
  declined: "grey",
}

type SuggestionStatusBadgeProps = { status: SuggestionStatus }

export function SuggestionStatusBadge({ status }: SuggestionStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`suggestions.statuses.${status}`)}
    </StatusBadge>
  )
}
