import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { type Nps, SEGMENT_COLORS, segmentOf } from "../../lib/results"
import { SectionTable } from "../common/section-table"
import { Disclosure } from "./disclosure"
import { useNpsWords } from "./use-nps-words"

type DistributionTableProps = { nps: Nps }

/** How many gave each score: as columns for the eye, and as a table. */
export function DistributionTable({ nps }: DistributionTableProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()
  const first = nps.preset === "ten_point" ? 1 : 0
  const counts = new Map(nps.distribution.map(({ score, count }) => [score, count]))
  // A 0 of the other preset's scale is shown where there is one.
  const from = counts.has(0) ? 0 : first
  const rows = Array.from({ length: 11 - from }, (_, i) => {
    const score = from + i
    return {
      score,
      count: counts.get(score) ?? 0,
      segment: segmentOf(nps.preset, score),
    }
  })
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const heading = t("results.distribution.heading")

  return (
    <>
      <div aria-hidden className="flex h-32 items-end gap-x-1.5 px-6 pb-3 pt-4">
        {rows.map(({ score, count, segment }) => (
          <div key={score} className="flex h-full flex-1 flex-col justify-end gap-y-1">
            <div
              className="min-h-px rounded-t-sm"
              style={{
                height: `${(80 * count) / most}%`,
                backgroundColor: SEGMENT_COLORS[segment],
              }}
            />
            <span className="txt-compact-xsmall text-ui-fg-subtle text-center">
              {format.number(score)}
            </span>
          </div>
        ))}
      </div>
      <Disclosure label={t("results.table")} name={heading}>
        <SectionTable label={heading}>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>{t("results.distribution.score")}</Table.HeaderCell>
              <Table.HeaderCell>{t("results.distribution.group")}</Table.HeaderCell>
              <Table.HeaderCell className="text-right">
                {t("results.distribution.answers")}
              </Table.HeaderCell>
              <Table.HeaderCell className="text-right">
                {t("results.distribution.share")}
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map(({ score, count, segment }) => (
              <Table.Row key={score}>
                <Table.Cell>{format.number(score)}</Table.Cell>
                <Table.Cell>{words.segment(nps.preset, segment)}</Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {format.number(count)}
                </Table.Cell>
                <Table.Cell className="text-right tabular-nums">
                  {words.share(count, nps.responses)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </SectionTable>
      </Disclosure>
    </>
  )
}
