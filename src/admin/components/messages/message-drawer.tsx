import { RouteDrawer, SectionRow } from "@medusajs/dashboard/components"
import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useMessage } from "../../hooks/use-messages"
import { type Message, MESSAGES } from "../../lib/messages"
import { Drawer } from "../common/drawer"
import { SectionState } from "../common/section-state"
import { SourceLink } from "../common/source-link"
import { MessageStatusBadge } from "./message-status-badge"
import { useKindWords } from "./use-kind-words"

/** A message, and step by step why it was or wasn't sent. */
export function MessageDrawer() {
  const { t } = useTranslation("encore")
  const { id = "" } = useParams()
  const query = useMessage(id)

  return (
    <Drawer
      prev={MESSAGES}
      heading={t("messages.view.heading")}
      description={t("messages.view.description")}
    >
      <SectionState query={query}>
        {(message) => (
          <RouteDrawer.Body className="flex flex-col divide-y overflow-y-auto p-0">
            <Facts message={message} />
            <Why message={message} />
          </RouteDrawer.Body>
        )}
      </SectionState>
    </Drawer>
  )
}

type PartProps = { message: Message }

function Facts({ message }: PartProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const kindInWords = useKindWords()
  const rows = [
    [t("messages.columns.to"), message.to ?? t("messages.nobody")],
    [t("messages.columns.kind"), kindInWords(message.kind)],
    [t("messages.view.purpose"), t(`messages.purposes.${message.purpose}`)],
    [t("messages.view.channel"), t(`messages.channels.${message.channel}`)],
    [t("messages.view.subject"), message.subject],
    [
      t(message.sent_at ? "messages.view.sentAt" : "messages.view.sendAt"),
      format.dateTime(message.sent_at ?? message.send_at),
    ],
    [
      t("messages.view.attempts"),
      message.attempts ? format.number(message.attempts) : null,
    ],
    [t("messages.view.error"), message.error],
  ] as const

  return (
    <>
      <SectionRow
        title={t("messages.columns.status")}
        value={<MessageStatusBadge status={message.status} />}
      />
      {message.reason_text && (
        <SectionRow title={t("messages.columns.why")} value={message.reason_text} />
      )}
      {rows.map(
        ([title, value]) =>
          value && <SectionRow key={title} title={title} value={value} />
      )}
      <SectionRow
        title={t("messages.view.about")}
        value={<SourceLink type={message.source_type} id={message.source_id} />}
      />
    </>
  )
}

/** What the gate looked at, in its order. */
function Why({ message }: PartProps) {
  const { t } = useTranslation("encore")

  if (!message.checks.length) {
    return null
  }
  return (
    <ol
      aria-label={t("messages.view.checks")}
      className="flex flex-col gap-y-2 px-6 py-4"
    >
      {message.checks.map(({ check, ok }) => (
        <li key={check} className="txt-small flex items-start gap-x-2">
          {ok ? (
            <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon mt-0.5" />
          ) : (
            <XCircleSolid aria-hidden className="text-ui-tag-red-icon mt-0.5" />
          )}
          {t(`messages.checks.${check}.${ok ? "ok" : "no"}`)}
        </li>
      ))}
    </ol>
  )
}
