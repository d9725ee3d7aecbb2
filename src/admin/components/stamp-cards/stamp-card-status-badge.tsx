import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { StampCard } from "../../lib/stamp-cards"

const COLORS: Record<StampCard["status"], ComponentProps<typeof StatusBadge>["color"]> =
  {
    draft: "grey",
    published: "green",
    archived: "orange",
  }

type StampCardStatusBadgeProps = { status: StampCard["status"] }

export function StampCardStatusBadge({ status }: StampCardStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]}>{t(`stamps.statuses.${status}`)}</StatusBadge>
  )
}
