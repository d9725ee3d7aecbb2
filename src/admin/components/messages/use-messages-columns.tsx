import { createDataTableColumnHelper, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { memberHref } from "../../lib/member"
import type { Message } from "../../lib/messages"
import { DateText } from "../common/date-text"
import { TextLink } from "../common/text-link"
import { MessageStatusBadge } from "./message-status-badge"
import { useKindWords } from "./use-kind-words"

const column = createDataTableColumnHelper<Message>()

export function useMessagesColumns() {
  const { t } = useTranslation("encore")
  const kindInWords = useKindWords()

  return useMemo(
    () => [
      column.accessor("to", {
        header: t("messages.columns.to"),
        cell: ({ row: { original } }) => {
          const name = original.member_name ?? original.to ?? t("messages.nobody")
          return original.member_id ? (
            <TextLink to={memberHref(original.member_id)}>{name}</TextLink>
          ) : (
            name
          )
        },
      }),
      column.accessor("kind", {
        header: t("messages.columns.kind"),
        cell: ({ getValue }) => kindInWords(getValue()),
      }),
      column.accessor("status", {
        header: t("messages.columns.status"),
        cell: ({ getValue }) => <MessageStatusBadge status={getValue()} />,
      }),
      column.accessor("reason_text", {
        header: t("messages.columns.why"),
        cell: ({ getValue, row: { original } }) => {
          const why = getValue() ?? original.subject ?? "–"
          return (
            <Tooltip content={why}>
              <span className="block max-w-[320px] truncate">{why}</span>
            </Tooltip>
          )
        },
      }),
      column.display({
        id: "when",
        header: t("messages.columns.when"),
        cell: ({ row: { original } }) => (
          <DateText value={original.sent_at ?? original.send_at} />
        ),
      }),
    ],
    [t, kindInWords]
  )
}
