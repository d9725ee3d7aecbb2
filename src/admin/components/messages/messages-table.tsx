import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Container, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { useMessages } from "../../hooks/use-messages"
import { usePage } from "../../hooks/use-page"
import {
  type Message,
  MESSAGE_KINDS,
  MESSAGE_STATUSES,
  messageHref,
} from "../../lib/messages"
import { ErrorMessage } from "../common/section-state"
import { useMessagesColumns } from "./use-messages-columns"

const PAGE_SIZE = 20

const filter = createDataTableFilterHelper<Message>()

/** Everything that was sent or wasn't, the latest first, each with why. */
export function MessagesTable() {
  const { t } = useTranslation("encore")
  const columns = useMessagesColumns()
  const { query } = usePage(PAGE_SIZE)
  const { status, kind } = useQueryParams(["status", "kind"])
  // Filters stand in the address as JSON; what isn't a known value is left out.
  const chosen = <Value extends string>(values: readonly Value[], given?: string) => {
    const found = values.filter((value) => given?.includes(`"${value}"`))
    return found.length ? found : undefined
  }
  const { data, isPending, isError, error, refetch } = useMessages({
    ...query,
    status: chosen(MESSAGE_STATUSES, status),
    kind: chosen(MESSAGE_KINDS, kind),
  })
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("messages.columns.status"),
        searchable: false,
        options: MESSAGE_STATUSES.map((value) => ({
          value,
          label: t(`messages.statuses.${value}`),
        })),
      }),
      filter.accessor("kind", {
        type: "multiselect",
        label: t("messages.columns.kind"),
        searchable: false,
        options: MESSAGE_KINDS.map((value) => ({
          value,
          label: t(`messages.kinds.${value}`),
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
          heading={t("messages.heading")}
          subHeading={t("messages.description")}
          data={data?.messages}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          getRowId={(message) => message.id}
          rowHref={(message) => messageHref(message.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          enableSearch={false}
          action={{ label: t("messages.templates.heading"), to: "templates" }}
          emptyState={{
            empty: {
              heading: t("messages.empty.heading"),
              description: t("messages.empty.description"),
            },
            filtered: {
              heading: t("messages.filtered.heading"),
              description: t("messages.filtered.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
