import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Member } from "../../lib/types"
import { Section } from "../common/section"

type PointsSectionProps = { member: Member }

/** What the member has, what is on its way, and what will lapse next. */
export function PointsSection({ member }: PointsSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { points } = member

  return (
    <Section
      heading={t("points.heading")}
      actions={
        !member.merged_into_id && (
          <Button size="small" variant="secondary" asChild>
            <Link to="adjust">{t("points.adjust")}</Link>
          </Button>
        )
      }
    >
      <div className="px-6 py-4">
        <p className="text-ui-fg-base text-3xl font-medium tabular-nums">
          {format.number(points.available)}
        </p>
        <Text size="small" className="text-ui-fg-subtle">
          {t("points.available")}
        </Text>
      </div>
      <SectionRow title={t("points.pending")} value={format.number(points.pending)} />
      <SectionRow title={t("points.held")} value={format.number(points.held)} />
      {points.debt > 0 && (
        <SectionRow
          title={t("points.debt")}
          value={
            <span className="text-ui-tag-red-text">{format.number(points.debt)}</span>
          }
        />
      )}
      <SectionRow
        title={t("points.nextExpiry")}
        value={
          points.next_expiry
            ? t("points.expireOn", {
                count: points.next_expiry.points,
                points: format.number(points.next_expiry.points),
                date: format.date(points.next_expiry.at),
              })
            : t("points.noExpiry")
        }
      />
    </Section>
  )
}
