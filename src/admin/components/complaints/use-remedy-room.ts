import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopOrder } from "../../hooks/use-shop-orders"
import type { ComplaintDetail, RemedyKind } from "../../lib/complaints"

export type RemedyRoom = {
  /** Whether any of it can still be given. */
  isOpen: boolean
  /** How much the admin may still give, or why nothing. */
  words: string
  /** Of points or of money; null where it isn't counted so. */
  left: number | null
}

/** What the admin's role may still give for a complaint, said before it is refused. */
export function useRemedyRoom(complaint: ComplaintDetail) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const order = useShopOrder(complaint.order_id)
  const { remedy_limit: limit, remedies, member } = complaint
  const given = (kind: RemedyKind) => remedies.filter((one) => one.kind === kind)
  const sum = (kind: RemedyKind, of: "points" | "amount") =>
    given(kind).reduce((total, remedy) => total + (remedy[of] ?? 0), 0)
  const closed = (reason: string): RemedyRoom => ({
    isOpen: false,
    words: t(`complaints.remedies.room.${reason}`),
    left: null,
  })
  const counted = (kind: RemedyKind, max: number): RemedyRoom => {
    const left = Math.max(0, max - given(kind).length)
    return {
      isOpen: left > 0,
      words: t("complaints.remedies.room.times", {
        left: format.number(left),
        max: format.number(max),
      }),
      left: null,
    }
  }

  return (kind: RemedyKind): RemedyRoom => {
    switch (kind) {
      case "apology":
        return { isOpen: true, words: t("complaints.remedies.room.always"), left: null }
      case "points": {
        const left = Math.max(0, limit.points - sum("points", "points"))
        return member
          ? {
              isOpen: left > 0,
              words: t("complaints.remedies.room.points", {
                left: format.number(left),
                max: format.number(limit.points),
              }),
              left,
            }
          : closed("noMember")
      }
      case "coupon":
        return member ? counted("coupon", limit.coupons) : closed("noMember")
      case "replacement":
        return order.data
          ? counted("replacement", limit.replacements)
          : closed("noOrder")
      case "refund": {
        if (!order.data) {
          return closed("noOrder")
        }
        const { total, currency_code } = order.data
        const max = Math.floor(total * limit.refund_share * 100 + 1e-6) / 100
        const left = Math.max(0, max - sum("refund", "amount"))
        return {
          isOpen: left > 0,
          words: t("complaints.remedies.room.refund", {
            left: format.money(left, currency_code),
            max: format.money(max, currency_code),
            share: format.percent(limit.refund_share),
          }),
          left,
        }
      }
    }
  }
}
