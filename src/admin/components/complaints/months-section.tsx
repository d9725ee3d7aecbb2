import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts"

import { toIntlLocale } from "../../lib/locale"
import { useFormat } from "../../hooks/use-format"
import type { ComplaintInsights } from "../../lib/complaints"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"

type MonthsSectionProps = { series: ComplaintInsights["series"] }

/** Opened and resolved, month by month. */
export function MonthsSection({ series }: MonthsSectionProps) {
  const { t, i18n } = useTranslation("encore")
  const format = useFormat()
  const months = new Intl.DateTimeFormat(toIntlLocale(i18n.language), {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
  const rows = series.map((row) => ({
    ...row,
    label: months.format(new Date(`${row.month.slice(0, 7)}-01T00:00:00Z`)),
  }))
  const heading = t("complaints.figures.months")

  return (
    <Section heading={heading} description={t("complaints.figures.monthsHint")}>
      {rows.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("complaints.figures.none")}
        </Text>
      ) : (
        <>
          <div aria-hidden className="h-60 px-6 py-4">
            <ResponsiveContainer width="100%" height="100%">
              <BarChart data={rows} accessibilityLayer={false}>
                <CartesianGrid vertical={false} stroke="var(--border-base)" />
                <XAxis
                  dataKey="label"
                  tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
                />
                <YAxis
                  allowDecimals={false}
                  width={40}
                  tick={{ fill: "var(--fg-subtle)", fontSize: 12 }}
                />
                <Bar
                  dataKey="opened"
                  fill="var(--tag-orange-icon)"
                  isAnimationActive={false}
                />
                <Bar
                  dataKey="resolved"
                  fill="var(--tag-green-icon)"
                  isAnimationActive={false}
                />
              </BarChart>
            </ResponsiveContainer>
          </div>
          <SectionTable label={heading}>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("complaints.figures.month")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("complaints.figures.openedColumn")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("complaints.figures.resolvedColumn")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={row.month}>
                  <Table.Cell>{row.label}</Table.Cell>
                  <Table.Cell className="text-right">
                    {format.number(row.opened)}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    {format.number(row.resolved)}
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
