import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useShopTime } from "../../hooks/use-shop-time"
import type { Draw } from "../../lib/draw-types"
import { TextLink } from "../common/text-link"
import { DrawStatusBadge } from "./draw-status-badge"

const column = createDataTableColumnHelper<Draw>()

export function useDrawsColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const time = useShopTime()

  return useMemo(
    () => [
      column.accessor("name", {
        header: t("draws.columns.name"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={`/loyalty/draws/${original.id}`}
            className="text-ui-fg-base font-medium"
          >
            {original.name}
          </TextLink>
        ),
      }),
      column.accessor("status", {
        header: t("draws.columns.status"),
        cell: ({ getValue }) => <DrawStatusBadge status={getValue()} />,
      }),
      column.accessor("opens_at", {
        header: t("draws.columns.opensAt"),
        cell: ({ getValue }) => time.show(getValue()),
      }),
      column.accessor("closes_at", {
        header: t("draws.columns.closesAt"),
        cell: ({ getValue }) => time.show(getValue()),
      }),
      column.accessor("prizes", {
        header: t("draws.columns.prizes"),
        align: "right",
        cell: ({ getValue }) =>
          format.number(getValue().reduce((sum, { count }) => sum + count, 0)),
      }),
    ],
    [t, format, time]
  )
}
