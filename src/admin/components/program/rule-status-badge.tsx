import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { EarningRule } from "../../lib/earning-rules"

const COLORS: Record<
  EarningRule["status"],
  ComponentProps<typeof StatusBadge>["color"]
> = {
  draft: "grey",
  scheduled: "blue",
  published: "green",
  ended: "orange",
  archived: "grey",
}

type RuleStatusBadgeProps = { status: EarningRule["status"] }

export function RuleStatusBadge({ status }: RuleStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]}>{t(`program.statuses.${status}`)}</StatusBadge>
  )
}
