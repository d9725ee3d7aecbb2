import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Referral } from "../../lib/types"
import { DateText } from "../common/date-text"
import { ReferralStatusBadge } from "./referral-status-badge"
import { SideLink } from "./side-link"

const column = createDataTableColumnHelper<Referral>()

export function useReferralsColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return useMemo(
    () => [
      column.select(),
      column.accessor("friend", {
        header: t("referrals.columns.friend"),
        cell: ({ getValue }) => <SideLink side={getValue()} />,
      }),
      column.accessor("advocate", {
        header: t("referrals.columns.advocate"),
        cell: ({ getValue }) => <SideLink side={getValue()} />,
      }),
      column.accessor("status", {
        header: t("referrals.columns.status"),
        cell: ({ getValue }) => <ReferralStatusBadge status={getValue()} />,
      }),
      column.accessor("suspicions", {
        header: t("referrals.columns.suspicions"),
        cell: ({ getValue }) =>
          format.list(getValue().map(({ guard }) => t(`referrals.guards.${guard}`))) ||
          "–",
      }),
      column.accessor("order", {
        header: t("referrals.columns.order"),
        align: "right",
        cell: ({ getValue }) => {
          const order = getValue()
          return order ? format.money(order.net, order.currency_code) : "–"
        },
      }),
      column.accessor("tied_at", {
        header: t("referrals.columns.since"),
        cell: ({ getValue }) => <DateText value={getValue()} />,
      }),
    ],
    [t, format]
  )
}
