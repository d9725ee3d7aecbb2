import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useAdmins } from "../../hooks/use-admins"
import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useFormat } from "../../hooks/use-format"
import { SEVERITIES } from "../../lib/complaints"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"

type ComplaintSettingsSectionProps = { settings: Settings }

/** When complaints must be answered, what they are about, and what may be given. */
export function ComplaintSettingsSection({ settings }: ComplaintSettingsSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const admins = useAdmins()
  const { categories, causes, span } = useComplaintWords()
  const { business_hours, holidays, targets, limits, ...complaints } =
    settings.complaints
  const { everybody } = limits
  const escalation = admins.filter(({ value }) =>
    complaints.escalate_to.includes(value)
  )
  const rows: [string, string][] = [
    [
      "hours",
      format.list(
        business_hours.map(({ weekday, from, to }) =>
          t("complaints.settings.day", { day: format.weekday(weekday), from, to })
        )
      ),
    ],
    ["holidays", holidays.length ? format.list(holidays.map(format.date)) : "–"],
    ["timeZone", settings.time_zone],
    [
      "targets",
      format.list(
        SEVERITIES.map((severity) =>
          t("complaints.settings.target", {
            severity: t(`complaints.severities.${severity}`),
            acknowledge: span(targets[severity].acknowledge_minutes),
            resolve: span(targets[severity].resolve_minutes),
          })
        )
      ),
    ],
    ["categories", format.list(categories.map(({ label }) => label))],
    ["causes", format.list(causes.map(({ label }) => label))],
    [
      "limits",
      t("complaints.settings.limit", {
        points: format.number(everybody.points),
        coupons: format.number(everybody.coupons),
        replacements: format.number(everybody.replacements),
        share: format.percent(everybody.refund_share),
      }),
    ],
    [
      "escalation",
      escalation.length
        ? format.list(escalation.map(({ label }) => label))
        : t("complaints.settings.nobodyElse"),
    ],
    [
      "closeAfter",
      t("complaints.settings.days", {
        days: format.number(complaints.close_after_days),
      }),
    ],
  ]

  return (
    <Section
      heading={t("complaints.heading")}
      description={t("complaints.settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="complaints" aria-label={t("complaints.settings.edit")}>
            {t("common.edit")}
          </Link>
        </Button>
      }
    >
      {rows.map(([name, value]) => (
        <SectionRow
          key={name}
          title={t(`complaints.settings.${name}`)}
          value={<span className="text-pretty">{value}</span>}
        />
      ))}
    </Section>
  )
}
