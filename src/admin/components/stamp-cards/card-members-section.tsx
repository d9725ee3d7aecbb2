import { DataTable } from "@medusajs/dashboard/components"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useStampCardMembers } from "../../hooks/use-stamp-cards"
import { memberHref, memberTitle } from "../../lib/member"
import {
  type StampCard,
  type StampCardMember,
  stampCardHref,
} from "../../lib/stamp-cards"
import { ErrorMessage } from "../common/section-state"
import { TextLink } from "../common/text-link"

const PAGE_SIZE = 20

const column = createDataTableColumnHelper<StampCardMember>()

type CardMembersSectionProps = { card: StampCard }

/** How far members are with a card, those who are farthest first. */
export function CardMembersSection({ card }: CardMembersSectionProps) {
  const { t } = useTranslation("encore")
  const columns = useColumns()
  const { query } = usePage(PAGE_SIZE)
  const { q } = useQueryParams(["q"])
  const { data, isPending, isError, error, refetch } = useStampCardMembers(card.id, {
    ...query,
    q,
  })

  return (
    <Container className="divide-y p-0">
      {isError ? (
        <ErrorMessage error={error} onRetry={refetch} />
      ) : (
        <DataTable
          heading={t("stamps.members.heading")}
          headingLevel="h2"
          subHeading={t("stamps.members.description")}
          data={data?.members}
          rowCount={data?.count}
          columns={columns}
          getRowId={(member) => member.id}
          rowHref={(member) => memberHref(member.id)}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          {...(card.status === "published" && {
            action: {
              label: t("stamps.give.action"),
              to: `${stampCardHref(card.id)}/give`,
            },
          })}
          emptyState={{
            empty: {
              heading: t("stamps.members.empty"),
              description: t("stamps.members.emptyHint"),
            },
            filtered: {
              heading: t("stamps.members.filtered"),
              description: t("stamps.filtered.description"),
            },
          }}
        />
      )}
    </Container>
  )
}

function useColumns() {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return useMemo(
    () => [
      column.accessor("name", {
        header: t("members.columns.customer"),
        cell: ({ row: { original } }) => (
          <TextLink
            to={memberHref(original.id)}
            className="text-ui-fg-base font-medium"
          >
            {memberTitle(original) ?? t("members.anonymous")}
          </TextLink>
        ),
      }),
      column.accessor("stamps", {
        header: t("stamps.members.stamps"),
        cell: ({ row: { original } }) =>
          original.owed > 0
            ? t("stamps.owed", {
                count: original.owed,
                number: format.number(original.owed),
              })
            : t("stamps.progress", {
                stamps: format.number(original.stamps),
                places: format.number(original.places),
              }),
      }),
      column.accessor("full_cards", {
        header: t("stamps.columns.full"),
        align: "right",
        cell: ({ getValue }) => format.number(getValue()),
      }),
      column.accessor("next_expiry_at", {
        header: t("stamps.members.expiry"),
        cell: ({ getValue }) => {
          const value = getValue()
          return value ? format.date(value) : "–"
        },
      }),
      column.accessor("updated_at", {
        header: t("stamps.members.changed"),
        cell: ({ getValue }) => format.dateTime(getValue()),
      }),
    ],
    [t, format]
  )
}
