import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Simulation } from "../../lib/earning-rules"
import { SectionTable } from "../common/section-table"

type SimulationLinesProps = { simulation: Simulation }

/** What each of the rules would have brought. */
export function SimulationLines({ simulation }: SimulationLinesProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const now = new Map(simulation.published.lines.map((line) => [line.rule_id, line]))
  const tried = new Map(simulation.lines.map((line) => [line.rule_id, line]))
  const rules = [...new Map([...now, ...tried]).values()]
  const points = (line: { points: number } | undefined) =>
    format.number(line?.points ?? 0)

  return (
    <div className="border-ui-border-base overflow-hidden rounded-lg border">
      <SectionTable label={t("rules.try.byRule")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("rules.try.rule")}</Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("rules.try.tried")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("rules.try.published")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rules.map(({ rule_id, rule }) => (
            <Table.Row key={rule_id}>
              <Table.Cell>{rule}</Table.Cell>
              <Table.Cell className="text-end font-medium tabular-nums">
                {points(tried.get(rule_id))}
              </Table.Cell>
              <Table.Cell className="text-ui-fg-subtle text-end tabular-nums">
                {points(now.get(rule_id))}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </SectionTable>
    </div>
  )
}
