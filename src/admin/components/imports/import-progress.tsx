import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Import } from "../../lib/types"

type ImportProgressProps = { item: Import }

export function ImportProgress({ item }: ImportProgressProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const label = item.dry_run
    ? t("imports.checking")
    : item.undo_started_at
      ? t("imports.undoing")
      : t("imports.importing")

  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex justify-between">
        <Text size="small" weight="plus">
          {label}
        </Text>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {format.percent(item.progress)}
        </Text>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(item.progress * 100)}
        className="bg-ui-bg-component h-1.5 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-bg-interactive h-full rounded-full transition-all"
          style={{ width: `${item.progress * 100}%` }}
        />
      </div>
    </div>
  )
}
