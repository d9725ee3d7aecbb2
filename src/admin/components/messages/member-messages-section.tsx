import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useMessages } from "../../hooks/use-messages"
import { messageHref } from "../../lib/messages"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { MessageStatusBadge } from "./message-status-badge"
import { useKindWords } from "./use-kind-words"

const SHOWN = 10

type MemberMessagesSectionProps = { memberId: string }

/** What the member was sent lately and what not, each with why. */
export function MemberMessagesSection({ memberId }: MemberMessagesSectionProps) {
  const { t } = useTranslation("encore")
  const kindInWords = useKindWords()
  const query = useMessages({ member_id: memberId, limit: SHOWN, offset: 0 })

  return (
    <Section heading={t("messages.heading")}>
      <SectionState query={query} rows={2}>
        {({ messages }) =>
          messages.length ? (
            <ul
              aria-label={t("messages.heading")}
              className="txt-small flex flex-col gap-y-3 px-6 py-4"
            >
              {messages.map((message) => (
                <li key={message.id} className="flex flex-col gap-y-1">
                  <span className="flex flex-wrap items-center gap-2">
                    <TextLink to={messageHref(message.id)}>
                      {message.subject ?? kindInWords(message.kind)}
                    </TextLink>
                    <MessageStatusBadge status={message.status} />
                    <span className="text-ui-fg-subtle">
                      <DateText value={message.sent_at ?? message.send_at} />
                    </span>
                  </span>
                  {message.reason_text && (
                    <span className="text-ui-fg-subtle text-pretty">
                      {message.reason_text}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("messages.member.none")}
            </Text>
          )
        }
      </SectionState>
    </Section>
  )
}
