import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Import } from "../../lib/types"
import { TextLink } from "../common/text-link"
import { UserName } from "../common/user-name"
import { ImportStatusBadge } from "./import-status-badge"

const column = createDataTableColumnHelper<Import>()

export function useImportsColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return useMemo(() => {
    const count = (key: "rows" | "accepted" | "unchanged" | "rejected_count") =>
      column.accessor(key, {
        header: t(`imports.columns.${key}`),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      })

    return [
      column.accessor("kind", {
        header: t("imports.columns.kind"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={`/loyalty/imports/${original.id}`}
            className="text-ui-fg-base font-medium"
          >
            {t(`imports.kinds.${original.kind}.name`)}
          </TextLink>
        ),
      }),
      column.accessor("file_name", {
        header: t("imports.columns.file"),
        cell: ({ getValue }) => getValue() ?? "–",
      }),
      column.accessor("status", {
        header: t("imports.columns.status"),
        cell: ({ row }) => <ImportStatusBadge item={row.original} />,
      }),
      count("rows"),
      count("accepted"),
      count("unchanged"),
      count("rejected_count"),
      column.accessor("created_by", {
        header: t("imports.columns.by"),
        cell: ({ getValue }) => <UserName id={getValue()} fallback="–" />,
      }),
      column.accessor("created_at", {
        header: t("imports.columns.at"),
        cell: ({ getValue }) => format.dateTime(getValue()),
      }),
    ]
  }, [t, format])
}
