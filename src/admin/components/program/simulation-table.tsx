import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import type { Simulation, SimulationFigures } from "../../lib/earning-rules"
import { SectionTable } from "../common/section-table"

type SimulationTableProps = { simulation: Simulation }

/** What rules would have brought, beside what the published ones would have. */
export function SimulationTable({ simulation }: SimulationTableProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { published } = simulation
  const rows: { name: string; of: (figures: SimulationFigures) => string }[] = [
    { name: t("rules.try.points"), of: ({ points }) => format.number(points) },
    { name: t("rules.try.orders"), of: ({ orders }) => format.number(orders) },
    { name: t("rules.try.members"), of: ({ members }) => format.number(members) },
    {
      name: t("rules.try.cost"),
      of: ({ cost }) =>
        cost.length
          ? format.list(
              cost.map(({ amount, currency_code }) =>
                format.money(Number(amount), currency_code)
              )
            )
          : "–",
    },
  ]

  return (
    <div className="border-ui-border-base overflow-hidden rounded-lg border">
      <SectionTable label={t("rules.try.heading")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              <span className="sr-only">{t("rules.try.figure")}</span>
            </Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("rules.try.tried")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-end">
              {t("rules.try.published")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ name, of }) => (
            <Table.Row key={name}>
              <Table.Cell>{name}</Table.Cell>
              <Table.Cell className="text-end font-medium tabular-nums">
                {of(simulation)}
              </Table.Cell>
              <Table.Cell className="text-ui-fg-subtle text-end tabular-nums">
                {of(published)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </SectionTable>
    </div>
  )
}
