import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { MemberPoints } from "../../lib/types"

type PointsCellProps = { points: MemberPoints }

/** The points at hand and, muted, those still to come. */
export function PointsCell({ points }: PointsCellProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <span className="tabular-nums">
      {format.number(points.available)}
      {points.pending > 0 && (
        <span className="text-ui-fg-subtle ps-1.5">
          {t("points.plusPending", { points: format.number(points.pending) })}
        </span>
      )}
    </span>
  )
}
