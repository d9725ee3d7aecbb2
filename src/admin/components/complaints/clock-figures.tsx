import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useComplaintWords } from "../../hooks/use-complaint-words"
import { useFormat } from "../../hooks/use-format"
import type { ClockInsight, ComplaintInsights, Severity } from "../../lib/complaints"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"

const CLOCKS = ["acknowledge", "resolve"] as const

type ClockFiguresProps = {
  insights: ComplaintInsights
  severities: readonly Severity[]
}

/** How long answers took in working time, against their targets, by severity. */
export function ClockFigures({ insights, severities }: ClockFiguresProps) {
  const { t } = useTranslation("encore")
  const rows = [
    { key: "all", label: t("complaints.figures.all"), clocks: insights },
    ...severities.flatMap((severity) => {
      const clocks = insights.by_severity.find((row) => row.severity === severity)
      return clocks
        ? [{ key: severity, label: t(`complaints.severities.${severity}`), clocks }]
        : []
    }),
  ]
  const heading = t("complaints.figures.times")

  return (
    <Section heading={heading} description={t("complaints.figures.timesHint")}>
      <SectionTable label={heading}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("complaints.columns.severity")}</Table.HeaderCell>
            {CLOCKS.map((clock) => (
              <Table.HeaderCell key={clock} className="text-right">
                {t(`complaints.figures.${clock}Median`)}
              </Table.HeaderCell>
            ))}
            {CLOCKS.map((clock) => (
              <Table.HeaderCell key={clock} className="text-right">
                {t(`complaints.figures.${clock}Share`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ key, label, clocks }) => (
            <Table.Row key={key}>
              <Table.Cell>{label}</Table.Cell>
              {CLOCKS.map((clock) => (
                <Table.Cell key={clock} className="text-right">
                  <Median clock={clocks[clock]} />
                </Table.Cell>
              ))}
              {CLOCKS.map((clock) => (
                <Table.Cell key={clock} className="text-right">
                  <Share clock={clocks[clock]} />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </SectionTable>
    </Section>
  )
}

type ClockProps = { clock: ClockInsight }

function Median({ clock }: ClockProps) {
  const { span } = useComplaintWords()

  return clock.median_minutes === null ? "–" : span(clock.median_minutes)
}

function Share({ clock }: ClockProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return clock.share_within_target === null
    ? "–"
    : t("complaints.figures.shareOf", {
        share: format.percent(clock.share_within_target),
        number: format.number(clock.count),
      })
}
