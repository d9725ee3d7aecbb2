import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableCommandHelper,
  createDataTableFilterHelper,
  type DataTableRowSelectionState,
  toast,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { Outlet } from "react-router-dom"

import { usePage } from "../../hooks/use-page"
import { useSetSuggestionStatus, useSuggestions } from "../../hooks/use-suggestions"
import {
  type Suggestion,
  SUGGESTION_STATUSES,
  suggestionHref,
} from "../../lib/complaints"
import { DateText } from "../common/date-text"
import { ErrorMessage } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { SuggestionAuthor } from "./suggestion-author"
import { SuggestionStatusBadge } from "./suggestion-status-badge"

const PAGE_SIZE = 20

const filter = createDataTableFilterHelper<Suggestion>()
const column = createDataTableColumnHelper<Suggestion>()
const command = createDataTableCommandHelper()

/** What can be said of several at once, and by which key. */
const BULK = [
  { status: "considered", shortcut: "c" },
  { status: "planned", shortcut: "p" },
  { status: "done", shortcut: "d" },
  { status: "declined", shortcut: "x" },
] as const

/** What people would change, the latest first. */
export function SuggestionsTable() {
  const { t } = useTranslation("encore")
  const [selected, setSelected] = useState<DataTableRowSelectionState>({})
  const { query } = usePage(PAGE_SIZE)
  const { q, status } = useQueryParams(["q", "status"])
  // Filters stand in the address as JSON; what isn't a known value is left out.
  const statuses = SUGGESTION_STATUSES.filter((known) => status?.includes(`"${known}"`))
  const { data, isPending, isError, error, refetch } = useSuggestions({
    ...query,
    q,
    status: statuses.length ? statuses : undefined,
  })
  const setStatus = useSetSuggestionStatus()
  const columns = useMemo(
    () => [
      column.select(),
      column.accessor("message", {
        header: t("suggestions.columns.message"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={suggestionHref(original.id)}
            className="text-ui-fg-base block max-w-[28rem] truncate font-medium"
          >
            {original.message ?? t("suggestions.erased")}
          </TextLink>
        ),
      }),
      column.display({
        id: "author",
        header: t("suggestions.columns.author"),
        cell: ({ row: { original } }) => <SuggestionAuthor suggestion={original} />,
      }),
      column.accessor("status", {
        header: t("suggestions.columns.status"),
        cell: ({ getValue }) => <SuggestionStatusBadge status={getValue()} />,
      }),
      column.accessor("answered_at", {
        header: t("suggestions.columns.answered"),
        cell: ({ getValue }) => {
          const at = getValue()
          return at ? <DateText value={at} /> : "–"
        },
      }),
      column.accessor("created_at", {
        header: t("suggestions.columns.received"),
        cell: ({ getValue }) => <DateText value={getValue()} />,
      }),
    ],
    [t]
  )
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("suggestions.columns.status"),
        searchable: false,
        options: SUGGESTION_STATUSES.map((value) => ({
          value,
          label: t(`suggestions.statuses.${value}`),
        })),
      }),
    ],
    [t]
  )
  const commands = BULK.map(({ status: next, shortcut }) =>
    command.command({
      label: t(`suggestions.statuses.${next}`),
      shortcut,
      action: (rows) => {
        setSelected({})
        setStatus.mutate(
          { ids: Object.keys(rows), status: next },
          {
            onSuccess: () => toast.success(t("suggestions.saved")),
            onError: (refusal) => toast.error(refusal.message),
          }
        )
      },
    })
  )

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("suggestions.heading")}
          subHeading={t("suggestions.description")}
          data={data?.suggestions}
          rowCount={data?.count}
          columns={columns}
          filters={filters}
          commands={commands}
          rowSelection={{ state: selected, onRowSelectionChange: setSelected }}
          getRowId={(suggestion) => suggestion.id}
          rowHref={(suggestion) => suggestionHref(suggestion.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: {
              heading: t("suggestions.empty.heading"),
              description: t("suggestions.empty.description"),
            },
            filtered: {
              heading: t("suggestions.filtered.heading"),
              description: t("complaints.filtered.description"),
            },
          }}
        />
      )}
      <Outlet />
    </Container>
  )
}
