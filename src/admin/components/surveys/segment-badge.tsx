import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useSettings } from "../../hooks/use-settings"
import type { NpsSegment } from "../../lib/surveys"

const COLORS: Record<NpsSegment, ComponentProps<typeof StatusBadge>["color"]> = {
  promoter: "green",
  passive: "orange",
  detractor: "red",
}

type SegmentBadgeProps = { segment: NpsSegment; score: number }

/** How likely somebody is to recommend the shop: the group, as the shop's scale calls it,
 * and the score. */
export function SegmentBadge({ segment, score }: SegmentBadgeProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { data: settings } = useSettings()
  const groups =
    settings?.nps.preset === "ten_point"
      ? "results.segments.ten_point"
      : "surveys.segments"

  return (
    <StatusBadge color={COLORS[segment]}>
      {t("surveys.segmentScore", {
        segment: t(`${groups}.${segment}`),
        score: format.number(score),
      })}
    </StatusBadge>
  )
}
