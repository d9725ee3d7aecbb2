import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { DrawStatus } from "../../lib/draw-types"

const COLORS: Record<DrawStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  draft: "grey",
  open: "green",
  closed: "orange",
  drawn: "blue",
  settled: "purple",
}

type DrawStatusBadgeProps = { status: DrawStatus }

export function DrawStatusBadge({ status }: DrawStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]}>{t(`draws.statuses.${status}`)}</StatusBadge>
  )
}
