import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { NpsSegment } from "../../lib/surveys"

const COLORS: Record<NpsSegment, ComponentProps<typeof StatusBadge>["color"]> = {
  promoter: "green",
  passive: "orange",
  detractor: "red",
}

type SegmentBadgeProps = { segment: NpsSegment; score: number }

/** How likely somebody is to recommend the shop: the group and the score. */
export function SegmentBadge({ segment, score }: SegmentBadgeProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <StatusBadge color={COLORS[segment]}>
      {t("surveys.segmentScore", {
        segment: t(`surveys.segments.${segment}`),
        score: format.number(score),
      })}
    </StatusBadge>
  )
}
