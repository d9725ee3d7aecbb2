import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Health } from "../../lib/types"

const COLORS: Record<Health, string> = {
  active: "bg-ui-tag-green-icon",
  at_risk: "bg-ui-tag-orange-icon",
  lapsed: "bg-ui-tag-red-icon",
}

type HealthIndicatorProps = { health: Health | null }

/** A dot and, as colour alone says nothing to many, its word. */
export function HealthIndicator({ health }: HealthIndicatorProps) {
  const { t } = useTranslation("encore")

  return (
    <span className="inline-flex items-center gap-x-2">
      <span
        aria-hidden
        className={clx(
          "size-2 shrink-0 rounded-full",
          health ? COLORS[health] : "border-ui-border-strong border"
        )}
      />
      <span>{t(`health.${health ?? "none"}`)}</span>
    </span>
  )
}
