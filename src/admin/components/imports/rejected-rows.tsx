import { ArrowDownTray } from "@medusajs/icons"
import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { downloadCsv, toCsv } from "../../lib/csv"
import type { Import } from "../../lib/types"
import { Section } from "../common/section"
import { SectionTable } from "../common/section-table"

const STEP = 20

type RejectedRowsProps = { item: Import }

/** The rows that could not be taken in, each with the reason. */
export function RejectedRows({ item }: RejectedRowsProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const [shown, setShown] = useState(STEP)
  const { rejected, rejected_count } = item

  const download = () =>
    downloadCsv(
      `rejected-${item.id}.csv`,
      toCsv([["row", "reason"], ...rejected.map(({ row, reason }) => [row, reason])])
    )

  return (
    <Section
      heading={t("imports.rejected.heading")}
      description={
        rejected_count > rejected.length
          ? t("imports.rejected.truncated", {
              shown: format.number(rejected.length),
              total: format.number(rejected_count),
            })
          : undefined
      }
      actions={
        <Button size="small" variant="secondary" type="button" onClick={download}>
          <ArrowDownTray aria-hidden />
          {t("imports.rejected.download")}
        </Button>
      }
    >
      <SectionTable label={t("imports.rejected.heading")}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-24 text-end">
              {t("imports.rejected.row")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("imports.rejected.reason")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rejected.slice(0, shown).map(({ row, reason }, index) => (
            <Table.Row key={index}>
              <Table.Cell className="text-end tabular-nums">
                {format.number(row)}
              </Table.Cell>
              <Table.Cell className="whitespace-normal py-2">{reason}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </SectionTable>
      {rejected.length > shown && (
        <div className="flex items-center justify-center gap-x-3 px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">
            {t("imports.rejected.shown", {
              shown: format.number(shown),
              total: format.number(rejected.length),
            })}
          </Text>
          <Button
            size="small"
            variant="transparent"
            type="button"
            onClick={() => setShown(shown + STEP * 5)}
          >
            {t("common.showMore")}
          </Button>
        </div>
      )}
    </Section>
  )
}
