import { Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { EntryKind } from "../../lib/types"

const COLORS: Record<EntryKind, ComponentProps<typeof Badge>["color"]> = {
  award: "green",
  opening: "green",
  restoration: "green",
  adjustment: "blue",
  merge: "purple",
  redemption: "purple",
  reversal: "orange",
  expiry: "grey",
}

type EntryKindBadgeProps = { kind: EntryKind }

export function EntryKindBadge({ kind }: EntryKindBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <Badge size="2xsmall" color={COLORS[kind]} className="text-nowrap">
      {t(`entries.kinds.${kind}`)}
    </Badge>
  )
}
