import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import type { Settings } from "../../lib/types"
import { Section } from "../common/section"
import { StageBadge } from "../common/stage-badge"
import { SectionTable } from "../common/section-table"

type StagesSectionProps = { settings: Settings }

/** What each stage asks of a customer. */
export function StagesSection({ settings }: StagesSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Section
      heading={t("settings.stages.heading")}
      description={t("settings.stages.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="stages">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionTable label={t("settings.stages.heading")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.stages.stage")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("settings.stages.minPurchases")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("settings.stages.minNetSpend")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {settings.stages.map(({ stage, min_purchases, min_net_spend }) => (
            <Table.Row key={stage}>
              <Table.Cell>
                <StageBadge stage={stage} />
              </Table.Cell>
              <Table.Cell className="text-end tabular-nums">
                {format.number(min_purchases)}
              </Table.Cell>
              <Table.Cell className="text-end tabular-nums">
                {min_net_spend === null
                  ? "–"
                  : format.money(min_net_spend, settings.spend_currency_code)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </SectionTable>
    </Section>
  )
}
