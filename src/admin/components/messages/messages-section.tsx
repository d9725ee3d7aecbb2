import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"
import { useLanguageName } from "./use-language-name"

type MessagesSectionProps = { settings: Settings }

/** What is sent to customers, by what, and how much of it. */
export function MessagesSection({ settings }: MessagesSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const languageName = useLanguageName()
  const { channels, cap, quiet_hours, sender, ...outreach } = settings.outreach
  const rows = [
    [
      "channels",
      channels.length
        ? format.list(channels.map((channel) => t(`messages.channels.${channel}`)))
        : t("messages.settings.noChannels"),
    ],
    [
      "cap",
      cap
        ? t("messages.settings.capOf", {
            messages: format.number(cap.messages),
            days: format.number(cap.days),
          })
        : t("messages.settings.noCap"),
    ],
    [
      "quietHours",
      quiet_hours
        ? t("messages.settings.hours", quiet_hours)
        : t("messages.settings.noQuietHours"),
    ],
    [
      "sender",
      sender.email
        ? [sender.name, sender.email].filter(Boolean).join(" · ")
        : t("messages.settings.noSender"),
    ],
    ["language", languageName(outreach.default_locale)],
    ["backendUrl", outreach.backend_url ?? t("messages.settings.noBackendUrl")],
    [
      "thankYou",
      t(outreach.thank_you ? "messages.settings.on" : "messages.settings.off"),
    ],
  ] as const

  return (
    <Section
      heading={t("messages.heading")}
      description={t("messages.settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="messages">{t("common.edit")}</Link>
        </Button>
      }
    >
      {rows.map(([name, value]) => (
        <SectionRow key={name} title={t(`messages.settings.${name}`)} value={value} />
      ))}
    </Section>
  )
}
