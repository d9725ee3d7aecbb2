import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { useImports } from "../../hooks/use-imports"
import { usePage } from "../../hooks/use-page"
import { ErrorMessage } from "../common/section-state"
import { useImportsColumns } from "./use-imports-columns"

const PAGE_SIZE = 20

export function ImportsTable() {
  const { t } = useTranslation("encore")
  const columns = useImportsColumns()
  const { query } = usePage(PAGE_SIZE)
  const { data, isPending, isError, error, refetch } = useImports(query)

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("imports.heading")}
          subHeading={t("imports.description")}
          data={data?.imports}
          rowCount={data?.count}
          columns={columns}
          getRowId={(item) => item.id}
          rowHref={(item) => `/loyalty/imports/${item.id}`}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          enableSearch={false}
          action={{ label: t("imports.new"), to: "create" }}
          emptyState={{
            empty: {
              heading: t("imports.empty.heading"),
              description: t("imports.empty.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
