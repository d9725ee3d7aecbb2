import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { ReferralStatus } from "../../lib/types"

const COLORS: Record<ReferralStatus, ComponentProps<typeof StatusBadge>["color"]> = {
  pending_review: "orange",
  pending: "grey",
  qualified: "blue",
  maturing: "blue",
  rewarded: "green",
  rejected: "red",
  reversed: "red",
}

type ReferralStatusBadgeProps = { status: ReferralStatus }

export function ReferralStatusBadge({ status }: ReferralStatusBadgeProps) {
  const { t } = useTranslation("encore")

  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`referrals.statuses.${status}`)}
    </StatusBadge>
  )
}
