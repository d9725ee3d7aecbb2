import { Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { Severity } from "../../lib/complaints"

const COLORS: Record<Severity, ComponentProps<typeof Badge>["color"]> = {
  low: "grey",
  normal: "blue",
  high: "orange",
  urgent: "red",
}

type SeverityBadgeProps = { severity: Severity }

export function SeverityBadge({ severity }: SeverityBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <Badge size="2xsmall" color={COLORS[severity]} className="text-nowrap">
      {t(`complaints.severities.${severity}`)}
    </Badge>
  )
}
