import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useMemberConsents } from "../../hooks/use-messages"
import type { ConsentRecord } from "../../lib/messages"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"

type MemberConsentsSectionProps = { memberId: string }

/** What the member agreed to be sent, and everything they ever said about it. */
export function MemberConsentsSection({ memberId }: MemberConsentsSectionProps) {
  const { t } = useTranslation("encore")
  const [open, setOpen] = useState(false)
  const query = useMemberConsents(memberId)

  return (
    <Section heading={t("messages.consents.heading")}>
      <SectionState query={query} rows={2}>
        {({ consents, history }) => (
          <>
            {consents.map(({ channel, purpose, granted, changed_at }) => (
              <SectionRow
                key={`${purpose}-${channel}`}
                title={t("messages.consents.what", {
                  purpose: t(`messages.purposes.${purpose}`),
                  channel: t(`messages.channels.${channel}`),
                })}
                value={
                  <span className="flex flex-wrap items-center gap-2">
                    <StatusBadge color={granted ? "green" : "grey"}>
                      {t(`messages.consents.${granted ? "granted" : "absent"}`)}
                    </StatusBadge>
                    {changed_at && <DateText value={changed_at} />}
                  </span>
                }
              />
            ))}
            {history.length > 0 && (
              <div className="flex flex-col gap-y-3 px-6 py-4">
                <Button
                  size="small"
                  variant="secondary"
                  className="self-start"
                  aria-expanded={open}
                  onClick={() => setOpen(!open)}
                >
                  {t("messages.consents.history", { count: history.length })}
                </Button>
                {open && <History history={history} />}
              </div>
            )}
          </>
        )}
      </SectionState>
    </Section>
  )
}

type HistoryProps = { history: ConsentRecord[] }

function History({ history }: HistoryProps) {
  const { t, i18n } = useTranslation("encore")
  const sourceInWords = (source: string) => {
    const key = `messages.consents.sources.${source}`
    return i18n.exists(key, { ns: "encore" }) ? t(key) : source
  }

  return (
    <ol className="txt-small flex flex-col gap-y-3">
      {history.map((record) => (
        <li key={record.id} className="flex flex-col gap-y-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">
              {t(`messages.consents.${record.granted ? "gave" : "tookBack"}`)}
            </span>
            <span className="text-ui-fg-subtle">
              <DateText value={record.at} />
              {" · "}
              {sourceInWords(record.source)}
            </span>
          </span>
          <q lang={record.locale} className="text-ui-fg-subtle text-pretty">
            {record.wording}
          </q>
        </li>
      ))}
    </ol>
  )
}
