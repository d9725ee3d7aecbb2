import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { type StampCard, stampCardHref } from "../../lib/stamp-cards"
import { TextLink } from "../common/text-link"
import { StampCardActions } from "./stamp-card-actions"
import { StampCardStatusBadge } from "./stamp-card-status-badge"

const column = createDataTableColumnHelper<StampCard>()

export function useStampCardsColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return useMemo(
    () => [
      column.accessor("name", {
        header: t("stamps.columns.name"),
        cell: ({ row: { original } }) => (
          <span className="flex items-center gap-x-2">
            <TextLink
              to={stampCardHref(original.id)}
              className="text-ui-fg-base font-medium"
            >
              {original.name}
            </TextLink>
            {original.problems.length > 0 && original.status === "published" && (
              <Badge size="2xsmall" color="orange">
                {t("stamps.problems", {
                  count: original.problems.length,
                  number: format.number(original.problems.length),
                })}
              </Badge>
            )}
          </span>
        ),
      }),
      column.accessor("status", {
        header: t("stamps.columns.status"),
        cell: ({ getValue }) => <StampCardStatusBadge status={getValue()} />,
      }),
      column.accessor("terms.target.type", {
        header: t("stamps.columns.target"),
        cell: ({ getValue }) => t(`stamps.targets.${getValue()}.name`),
      }),
      column.accessor("terms.places", {
        header: t("stamps.columns.places"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("members", {
        header: t("stamps.columns.members"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("full_cards", {
        header: t("stamps.columns.full"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.display({
        id: "actions",
        header: () => <span className="sr-only">{t("stamps.columns.actions")}</span>,
        cell: ({ row }) => <StampCardActions card={row.original} />,
      }),
    ],
    [t, format]
  )
}
