import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useShopTime } from "../../hooks/use-shop-time"
import type { ComplaintClock } from "../../lib/complaints"

/** With so little of its time left, a clock wants attention. */
const SHORT = 0.25

type ClockTextProps = { clock: ComplaintClock; isBrief?: boolean }

/** How long a running clock has left of its working time, or by how much it is overdue,
 * and at which hour of the shop's it runs out. */
export function ClockText({ clock, isBrief = false }: ClockTextProps) {
  const { t } = useTranslation("encore")
  const { span } = useComplaintWords()
  const time = useShopTime()

  if (clock.paused) {
    return <span className="text-ui-fg-subtle">{t("complaints.clock.paused")}</span>
  }
  const isShort = clock.left_minutes < clock.target_minutes * SHORT

  return (
    <span className="flex flex-col">
      <span
        className={clx(
          clock.overdue && "text-ui-tag-red-text font-medium",
          !clock.overdue && isShort && "text-ui-tag-orange-text font-medium"
        )}
      >
        {t(clock.overdue ? "complaints.clock.overdue" : "complaints.clock.left", {
          // Right after its end, or outside of working hours, no minute of it has passed.
          span: span(
            clock.overdue ? Math.min(clock.left_minutes, -1) : clock.left_minutes
          ),
        })}
      </span>
      {!isBrief && clock.due_at && (
        <time dateTime={clock.due_at} className="txt-small text-ui-fg-subtle">
          {time.show(clock.due_at)}
        </time>
      )}
    </span>
  )
}
