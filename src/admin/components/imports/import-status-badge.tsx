import { Badge, StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { Import } from "../../lib/types"

const COLORS: Record<Import["status"], ComponentProps<typeof StatusBadge>["color"]> = {
  running: "blue",
  completed: "green",
  failed: "red",
  undone: "grey",
}

type ImportStatusBadgeProps = { item: Pick<Import, "status" | "dry_run"> }

export function ImportStatusBadge({ item }: ImportStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <span className="flex items-center gap-x-2">
      <StatusBadge color={COLORS[item.status]}>
        {t(`imports.statuses.${item.status}`)}
      </StatusBadge>
      {item.dry_run && <Badge size="2xsmall">{t("imports.dryRun")}</Badge>}
    </span>
  )
}
