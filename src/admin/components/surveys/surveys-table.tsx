import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { usePage } from "../../hooks/use-page"
import { useSurveys } from "../../hooks/use-surveys"
import { type Survey, SURVEY_STATUSES, surveyHref } from "../../lib/surveys"
import { ErrorMessage } from "../common/section-state"
import { useSurveysColumns } from "./use-surveys-columns"

const PAGE_SIZE = 20

const filter = createDataTableFilterHelper<Survey>()

export function SurveysTable() {
  const { t } = useTranslation("encore")
  const columns = useSurveysColumns()
  const { query } = usePage(PAGE_SIZE)
  const { q, status } = useQueryParams(["q", "status"])
  // Filters stand in the address as JSON; what isn't a known value is left out.
  const statuses = SURVEY_STATUSES.filter((value) => status?.includes(`"${value}"`))
  const { data, isPending, isError, error, refetch } = useSurveys({
    ...query,
    q: q || undefined,
    status: statuses.length ? statuses : undefined,
  })
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("surveys.columns.status"),
        searchable: false,
        options: SURVEY_STATUSES.map((value) => ({
          value,
          label: t(`surveys.statuses.${value}`),
        })),
      }),
    ],
    [t]
  )

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("surveys.heading")}
          subHeading={t("surveys.description")}
          data={data?.surveys}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          getRowId={(survey) => survey.id}
          rowHref={(survey) => surveyHref(survey.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          actions={[
            { label: t("surveys.ready.action"), to: "ready" },
            { label: t("surveys.new"), to: "create" },
          ]}
          emptyState={{
            empty: {
              heading: t("surveys.empty.heading"),
              description: t("surveys.empty.description"),
            },
            filtered: {
              heading: t("surveys.filtered.heading"),
              description: t("surveys.filtered.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
