import { LockClosedSolidMini } from "@medusajs/icons"
import { Badge, clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useShopTime } from "../../hooks/use-shop-time"
import {
  complainant,
  type ComplaintDetail,
  type ComplaintMessage,
} from "../../lib/complaints"
import { Section } from "../common/section"
import { UserName } from "../common/user-name"
import { AttachmentLink } from "./attachment-link"
import { MessageForm } from "./message-form"

type ThreadSectionProps = { complaint: ComplaintDetail }

/** What was said, the first word first; notes of the shop's own stand apart. */
export function ThreadSection({ complaint }: ThreadSectionProps) {
  const { t } = useTranslation("encore")

  return (
    <Section heading={t("complaints.thread.heading")}>
      <ol className="flex flex-col gap-y-3 px-6 py-4">
        {complaint.messages.map((message, index) => (
          <Message
            key={message.id}
            message={message}
            complaint={complaint}
            isFirst={index === 0}
          />
        ))}
      </ol>
      <MessageForm id={complaint.id} />
    </Section>
  )
}

type MessageProps = {
  message: ComplaintMessage
  complaint: ComplaintDetail
  /** The first words are the customer's, though an admin may have written them down. */
  isFirst: boolean
}

function Message({ message, complaint, isFirst }: MessageProps) {
  const { t } = useTranslation("encore")
  const time = useShopTime()
  const isNote = message.kind === "note"
  const isTheirs = isFirst || message.author_type === "customer"

  return (
    <li
      className={clx(
        "txt-small flex max-w-[48rem] flex-col gap-y-1 rounded-lg border p-3",
        isNote && "border-ui-tag-orange-border bg-ui-tag-orange-bg border-dashed",
        !isNote && isTheirs && "border-ui-border-base bg-ui-bg-base me-8",
        !isNote && !isTheirs && "border-ui-border-base bg-ui-bg-subtle ms-8"
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="txt-small-plus">
          {isTheirs ? (
            (complainant(complaint) ?? t("members.anonymous"))
          ) : (
            <UserName
              id={message.author_type === "user" ? message.author_id : null}
              fallback={t("complaints.thread.shop")}
            />
          )}
        </span>
        {isFirst && message.author_type === "user" && (
          <span className="text-ui-fg-subtle">
            {t("complaints.thread.writtenDownBy")}{" "}
            <UserName id={message.author_id} fallback={t("complaints.thread.shop")} />
          </span>
        )}
        {isNote && (
          <Badge size="2xsmall" color="orange" className="flex items-center gap-x-1">
            <LockClosedSolidMini aria-hidden />
            {t("complaints.thread.note")}
          </Badge>
        )}
        <time dateTime={message.created_at} className="text-ui-fg-subtle ms-auto">
          {time.show(message.created_at)}
        </time>
      </div>
      {message.text === null ? (
        <Text size="small" className="text-ui-fg-subtle italic">
          {t("complaints.thread.erased")}
        </Text>
      ) : (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{message.text}</p>
      )}
      {message.attachments.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {message.attachments.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentLink attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
