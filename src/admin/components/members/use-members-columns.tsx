import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Member } from "../../lib/types"
import { DateText } from "../common/date-text"
import { HealthIndicator } from "../common/health-indicator"
import { StageBadge } from "../common/stage-badge"
import { SegmentBadge } from "../surveys/segment-badge"
import { CustomerCell } from "./customer-cell"
import { PointsCell } from "./points-cell"

const column = createDataTableColumnHelper<Member>()

/** The ids of sortable columns are the names the API sorts by. */
export function useMembersColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return useMemo(() => {
    const sortable = (label: string, ascending: string, descending: string) => ({
      header: label,
      enableSorting: true,
      sortLabel: label,
      sortAscLabel: ascending,
      sortDescLabel: descending,
    })
    const words = (label: string) =>
      sortable(label, t("common.sort.aToZ"), t("common.sort.zToA"))
    const amounts = (label: string) =>
      sortable(label, t("common.sort.lowest"), t("common.sort.highest"))
    const dates = (label: string) =>
      sortable(label, t("common.sort.oldest"), t("common.sort.newest"))

    return [
      column.accessor("email", {
        ...words(t("members.columns.customer")),
        cell: ({ row }) => <CustomerCell member={row.original} />,
      }),
      column.accessor("stage", {
        header: t("members.columns.stage"),
        cell: ({ getValue }) => <StageBadge stage={getValue()} />,
      }),
      column.accessor("health", {
        header: t("members.columns.health"),
        cell: ({ getValue }) => <HealthIndicator health={getValue()} />,
      }),
      column.accessor("nps", {
        header: t("results.segments.heading"),
        cell: ({ getValue }) => {
          const nps = getValue()
          return nps ? <SegmentBadge segment={nps.segment} score={nps.score} /> : "–"
        },
      }),
      column.accessor("points.available", {
        ...amounts(t("members.columns.points")),
        id: "available",
        align: "right",
        cell: ({ row }) => <PointsCell points={row.original.points} />,
      }),
      column.accessor("purchases.count", {
        ...amounts(t("members.columns.purchases")),
        id: "purchase_count",
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("purchases.net_total", {
        ...amounts(t("members.columns.netTotal")),
        id: "net_total",
        align: "right",
        cell: ({ row: { original } }) =>
          format.money(original.purchases.net_total, original.purchases.currency_code),
      }),
      column.accessor("purchases.average_order_value", {
        header: t("members.columns.averageOrder"),
        align: "right",
        cell: ({ row: { original } }) =>
          original.purchases.count > 0
            ? format.money(
                original.purchases.average_order_value,
                original.purchases.currency_code
              )
            : "–",
      }),
      column.accessor("purchases.last_at", {
        ...dates(t("members.columns.lastPurchase")),
        id: "last_purchase_at",
        cell: ({ getValue }) => {
          const value = getValue()
          return value ? <DateText value={value} /> : "–"
        },
      }),
      column.accessor("created_at", {
        ...dates(t("members.columns.created")),
        cell: ({ getValue }) => <DateText value={getValue()} />,
      }),
    ]
  }, [t, format])
}
