import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

import type { Coupon, Reward } from "../../lib/rewards"

type Color = ComponentProps<typeof StatusBadge>["color"]

const REWARD_COLORS: Record<Reward["status"], Color> = {
  draft: "grey",
  published: "green",
  archived: "orange",
}

const COUPON_COLORS: Record<Coupon["status"], Color> = {
  pending: "orange",
  issued: "green",
  redeemed: "blue",
  expired: "grey",
  revoked: "grey",
}

export function RewardStatusBadge({ status }: { status: Reward["status"] }) {
  const { t } = useTranslation("encore")
  return (
    <StatusBadge color={REWARD_COLORS[status]} className="text-nowrap">
      {t(`program.statuses.${status}`)}
    </StatusBadge>
  )
}

export function CouponStatusBadge({ status }: { status: Coupon["status"] }) {
  const { t } = useTranslation("encore")
  return (
    <StatusBadge color={COUPON_COLORS[status]} className="text-nowrap">
      {t(`rewards.coupons.statuses.${status}`)}
    </StatusBadge>
  )
}
