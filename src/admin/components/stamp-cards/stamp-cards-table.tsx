import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { usePage } from "../../hooks/use-page"
import { useStampCards } from "../../hooks/use-stamp-cards"
import { stampCardHref } from "../../lib/stamp-cards"
import { ErrorMessage } from "../common/section-state"
import { useStampCardsColumns } from "./use-stamp-cards-columns"

const PAGE_SIZE = 20

export function StampCardsTable() {
  const { t } = useTranslation("encore")
  const columns = useStampCardsColumns()
  const { query } = usePage(PAGE_SIZE)
  const { q } = useQueryParams(["q"])
  const { data, isPending, isError, error, refetch } = useStampCards({ ...query, q })

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("stamps.heading")}
          subHeading={t("stamps.description")}
          data={data?.stamp_cards}
          rowCount={data?.count}
          columns={columns}
          getRowId={(card) => card.id}
          rowHref={(card) => stampCardHref(card.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          actions={[
            { label: t("stamps.ready.action"), to: "ready" },
            { label: t("stamps.new"), to: "create" },
          ]}
          emptyState={{
            empty: {
              heading: t("stamps.empty.heading"),
              description: t("stamps.empty.description"),
            },
            filtered: {
              heading: t("stamps.filtered.heading"),
              description: t("stamps.filtered.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
