import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Member } from "../../lib/types"
import { DateText } from "../common/date-text"
import { HealthIndicator } from "../common/health-indicator"
import { Section } from "../common/section"

type RhythmSectionProps = { member: Pick<Member, "health" | "purchases"> }

/** How the customer keeps to the own rhythm of buying. */
export function RhythmSection({ member: { health, purchases } }: RhythmSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Section heading={t("health.heading")} description={t("health.description")}>
      <SectionRow
        title={t("health.status")}
        value={<HealthIndicator health={health} />}
      />
      <SectionRow
        title={t("health.lastPurchase")}
        value={purchases.last_at ? <DateText value={purchases.last_at} /> : "–"}
      />
      <SectionRow
        title={t("health.expectedNext")}
        value={
          purchases.expected_next_at ? (
            <>
              <DateText value={purchases.expected_next_at} />
              <span className="text-ui-fg-subtle">
                {format.relative(purchases.expected_next_at)}
              </span>
            </>
          ) : (
            "–"
          )
        }
      />
    </Section>
  )
}
