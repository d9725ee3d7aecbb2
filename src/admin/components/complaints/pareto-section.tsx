import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts"

import { useFormat } from "../../hooks/use-format"
import type { ParetoRow } from "../../lib/complaints"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"

type ParetoSectionProps = { heading: string; description: string; rows: ParetoRow[] }

/** What is named most often first, with how much all that stands before it makes up: as a
 * picture, and as a table for who can't see it. */
export function ParetoSection({ heading, description, rows }: ParetoSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const named = rows.map((row) => ({
    ...row,
    label: row.name ?? t("complaints.noCause"),
  }))

  return (
    <Section heading={heading} description={description}>
      {rows.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("complaints.figures.none")}
        </Text>
      ) : (
        <>
          <div aria-hidden className="h-72 px-6 py-4">
            <ResponsiveContainer width="100%" height="100%">
              <ComposedChart data={named} accessibilityLayer={false}>
                <CartesianGrid vertical={false} stroke="var(--border-base)" />
                <XAxis
                  dataKey="label"
                  interval={0}
                  tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
                />
                <YAxis
                  yAxisId="count"
                  allowDecimals={false}
                  width={40}
                  tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
                />
                <YAxis
                  yAxisId="share"
                  orientation="right"
                  domain={[0, 1]}
                  width={48}
                  tickFormatter={format.percent}
                  tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
                />
                <Bar
                  yAxisId="count"
                  dataKey="count"
                  fill="var(--tag-blue-icon)"
                  isAnimationActive={false}
                />
                <Line
                  yAxisId="share"
                  dataKey="cumulative"
                  stroke="var(--tag-orange-icon)"
                  strokeWidth={2}
                  isAnimationActive={false}
                />
              </ComposedChart>
            </ResponsiveContainer>
          </div>
          <SectionTable label={heading}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("complaints.figures.name")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("complaints.figures.count")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("complaints.figures.share")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("complaints.figures.cumulative")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {named.map((row) => (
                <Table.Row key={row.handle ?? ""}>
                  <Table.Cell>{row.label}</Table.Cell>
                  <Table.Cell className="text-right">
                    {format.number(row.count)}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    {format.percent(row.share)}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    {format.percent(row.cumulative)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </SectionTable>
        </>
      )}
    </Section>
  )
}
