import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { type Complaint, complaintHref, nextClock } from "../../lib/complaints"
import { TextLink } from "../common/text-link"
import { UserName } from "../common/user-name"
import { ClockText } from "./clock-text"
import { ComplainantLink } from "./complainant-link"
import { ComplaintStatusBadge } from "./complaint-status-badge"
import { SeverityBadge } from "./severity-badge"

const column = createDataTableColumnHelper<Complaint>()

export function useComplaintsColumns() {
  const { t } = useTranslation("encore")

  return useMemo(() => {
    const sorting = (label: string, ascending: string, descending: string) => ({
      enableSorting: true,
      sortLabel: t(`complaints.columns.${label}`),
      sortAscLabel: t(`complaints.sort.${ascending}`),
      sortDescLabel: t(`complaints.sort.${descending}`),
    })
    return [
      column.select(),
      column.accessor("reference", {
        header: t("complaints.columns.reference"),
        ...sorting("reference", "oldest", "newest"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={complaintHref(original.id)}
            className="text-ui-fg-base whitespace-nowrap font-medium"
          >
            {original.reference}
          </TextLink>
        ),
      }),
      column.accessor("due_at", {
        header: t("complaints.columns.next"),
        ...sorting("next", "soonest", "latest"),
        cell: ({ row: { original } }) => {
          const clock = nextClock(original)
          return clock ? (
            <span className="flex flex-col whitespace-nowrap">
              <span className="txt-small text-ui-fg-subtle">
                {t(`complaints.clock.${clock.name}`)}
              </span>
              <ClockText clock={clock} isBrief />
            </span>
          ) : (
            "–"
          )
        },
      }),
      column.accessor("member", {
        header: t("complaints.columns.customer"),
        cell: ({ row: { original } }) => <ComplainantLink complaint={original} />,
      }),
      column.accessor("category_name", {
        header: t("complaints.columns.category"),
      }),
      column.accessor("severity", {
        header: t("complaints.columns.severity"),
        ...sorting("severity", "mildest", "gravest"),
        cell: ({ getValue }) => <SeverityBadge severity={getValue()} />,
      }),
      column.accessor("status", {
        header: t("complaints.columns.status"),
        cell: ({ getValue }) => <ComplaintStatusBadge status={getValue()} />,
      }),
      column.accessor("owner_id", {
        header: t("complaints.columns.owner"),
        cell: ({ getValue }) => (
          <UserName id={getValue()} fallback={t("complaints.nobody")} />
        ),
      }),
    ]
  }, [t])
}
