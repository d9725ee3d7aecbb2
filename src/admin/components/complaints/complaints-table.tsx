import { DataTable } from "@medusajs/dashboard/components"
import {
  createDataTableCommandHelper,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"

import { useComplaints } from "../../hooks/use-complaints"
import { batchHref, complaintHref } from "../../lib/complaints"
import { ErrorMessage } from "../common/section-state"
import { useComplaintsColumns } from "./use-complaints-columns"
import { useComplaintsFilters } from "./use-complaints-filters"
import { useComplaintsQuery } from "./use-complaints-query"

const PAGE_SIZE = 20

const command = createDataTableCommandHelper()

const BATCHES = [
  { batch: "assign", shortcut: "a" },
  { batch: "close", shortcut: "c" },
] as const

/** What is due next first; several can be given to an admin or closed at once. */
export function ComplaintsTable() {
  const { t } = useTranslation("encore")
  const navigate = useNavigate()
  const columns = useComplaintsColumns()
  const filters = useComplaintsFilters()
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const { data, isPending, isError, error, refetch } = useComplaints(
    useComplaintsQuery(PAGE_SIZE)
  )
  const commands = BATCHES.map(({ batch, shortcut }) =>
    command.command({
      label: t(`complaints.${batch}.action`),
      shortcut,
      action: (rows) => {
        setSelected({})
        navigate(batchHref(batch, Object.keys(rows)))
      },
    })
  )

  if (isError) {
    return <ErrorMessage error={error} onRetry={refetch} />
  }
  return (
    <DataTable
      heading={t("complaints.heading")}
      subHeading={t("complaints.description")}
      data={data?.complaints}
      rowCount={data?.count}
      columns={columns}
      filters={filters}
      commands={commands}
      rowSelection={{ state: selected, onRowSelectionChange: setSelected }}
      getRowId={(complaint) => complaint.id}
      rowHref={(complaint) => complaintHref(complaint.id)}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      action={{ label: t("complaints.new"), to: "create" }}
      emptyState={{
        empty: {
          heading: t("complaints.empty.heading"),
          description: t("complaints.empty.description"),
        },
        filtered: {
          heading: t("complaints.filtered.heading"),
          description: t("complaints.filtered.description"),
        },
      }}
    />
  )
}
