import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { useDraws } from "../../hooks/use-draws"
import { usePage } from "../../hooks/use-page"
import { ErrorMessage } from "../common/section-state"
import { useDrawsColumns } from "./use-draws-columns"

const PAGE_SIZE = 20

export function DrawsTable() {
  const { t } = useTranslation("encore")
  const columns = useDrawsColumns()
  const { query } = usePage(PAGE_SIZE)
  const { data, isPending, isError, error, refetch } = useDraws(query)

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("draws.heading")}
          subHeading={t("draws.description")}
          data={data?.draws}
          rowCount={data?.count}
          columns={columns}
          getRowId={(draw) => draw.id}
          rowHref={(draw) => `/loyalty/draws/${draw.id}`}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          enableSearch={false}
          action={{ label: t("draws.new"), to: "create" }}
          emptyState={{
            empty: {
              heading: t("draws.empty.heading"),
              description: t("draws.empty.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
