import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { ComplaintStatus } from "../../lib/complaints"

const COLORS: Record<ComplaintStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  open: "red",
  reopened: "red",
  acknowledged: "orange",
  in_progress: "blue",
  waiting: "purple",
  resolved: "green",
  closed: "grey",
}

type ComplaintStatusBadgeProps = { status: ComplaintStatus }

export function ComplaintStatusBadge({ status }: ComplaintStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`complaints.statuses.${status}`)}
    </StatusBadge>
  )
}
