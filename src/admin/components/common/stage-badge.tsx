import { Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { Stage } from "../../lib/types"

const COLORS: Record<Stage, ComponentProps<typeof Badge>["color"]> = {
  first_contact: "grey",
  first_purchase: "blue",
  repeat_contact: "purple",
  loyalty: "green",
}

type StageBadgeProps = { stage: Stage }

export function StageBadge({ stage }: StageBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <Badge size="2xsmall" color={COLORS[stage]}>
      {t(`stages.${stage}`)}
    </Badge>
  )
}
