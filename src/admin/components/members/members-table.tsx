import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useMembers } from "../../hooks/use-members"
import { memberHref } from "../../lib/member"
import { ErrorMessage } from "../common/section-state"
import { useMembersColumns } from "./use-members-columns"
import { useMembersFilters } from "./use-members-filters"
import { useMembersQuery } from "./use-members-query"

const PAGE_SIZE = 20

export function MembersTable() {
  const { t } = useTranslation("encore")
  const columns = useMembersColumns()
  const filters = useMembersFilters()
  const { data, isPending, isError, error, refetch } = useMembers(
    useMembersQuery(PAGE_SIZE)
  )

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("members.heading")}
          subHeading={t("members.description")}
          data={data?.members}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          getRowId={(member) => member.id}
          rowHref={(member) => memberHref(member.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: {
              heading: t("members.empty.heading"),
              description: t("members.empty.description"),
            },
            filtered: {
              heading: t("members.filtered.heading"),
              description: t("members.filtered.description"),
            },
          }}
        />
      )}
    </Container>
  )
}
