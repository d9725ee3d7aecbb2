import { Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useNpsTrend } from "../../hooks/use-results"
import { useShopTime } from "../../hooks/use-shop-time"
import { INTERVALS, type ResultsFilter } from "../../lib/results"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { Disclosure } from "./disclosure"
import { SmallSelect } from "./small-select"
import { TrendChart } from "./trend-chart"
import { useNpsWords } from "./use-nps-words"
import { usePeriodName } from "./use-period-name"

/** A year of months is read at a glance. */
const SHORT = 13

type TrendSectionProps = { filter: ResultsFilter }

/** The index by weeks, months or quarters, each compared with the one before it. */
export function TrendSection({ filter }: TrendSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()
  const { zone } = useShopTime()
  const [params, setParams] = useSearchParams()
  const asked = params.get("trend")
  const interval = INTERVALS.find((one) => one === asked) ?? "month"
  const nameOf = usePeriodName(interval)
  const query = useNpsTrend(filter, interval)
  const heading = t("results.trend.heading")

  return (
    <Section
      heading={heading}
      description={t("results.trend.description", { zone })}
      actions={
        <SmallSelect
          label={t("results.trend.by")}
          value={interval}
          choices={INTERVALS.map((value) => ({
            value,
            label: t(`results.trend.${value}`),
          }))}
          onChange={(next) =>
            setParams((current) => {
              current.set("trend", next)
              return current
            })
          }
        />
      }
    >
      <SectionState query={query}>
        {(series) =>
          series.every(({ value }) => value === null) ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("results.trend.empty")}
            </Text>
          ) : (
            <>
              <TrendChart series={series} nameOf={nameOf} />
              <Disclosure
                label={t("results.table")}
                name={heading}
                isOpen={series.length <= SHORT}
              >
                <SectionTable label={heading}>
                  <Table.Header>
                    <Table.Row>
                      <Table.HeaderCell>{t("results.trend.period")}</Table.HeaderCell>
                      <Table.HeaderCell className="text-right">
                        {t("results.trend.index")}
                      </Table.HeaderCell>
                      <Table.HeaderCell className="text-right">
                        {t("results.trend.margin")}
                      </Table.HeaderCell>
                      <Table.HeaderCell className="text-right">
                        {t("results.index.responses")}
                      </Table.HeaderCell>
                      <Table.HeaderCell>
                        {t("results.trend.difference")}
                      </Table.HeaderCell>
                    </Table.Row>
                  </Table.Header>
                  <Table.Body>
                    {[...series].reverse().map((period) => (
                      <Table.Row key={period.from}>
                        <Table.Cell className="whitespace-nowrap">
                          {nameOf(period)}
                        </Table.Cell>
                        <Table.Cell className="text-right tabular-nums">
                          {words.index(period)}
                        </Table.Cell>
                        <Table.Cell className="text-right tabular-nums">
                          {words.margin(period)}
                        </Table.Cell>
                        <Table.Cell className="text-right tabular-nums">
                          <span className="inline-flex items-center gap-x-2">
                            {!period.enough && period.responses > 0 && (
                              <Badge size="2xsmall" color="orange">
                                {t("results.index.tooFewShort")}
                              </Badge>
                            )}
                            {format.number(period.responses)}
                          </span>
                        </Table.Cell>
                        <Table.Cell>
                          {period.difference ? (
                            <span className="flex flex-col py-1">
                              <span className="tabular-nums">
                                {words.difference(period.difference)}
                              </span>
                              <span className="text-ui-fg-subtle">
                                {words.verdict(period.difference)}
                              </span>
                            </span>
                          ) : (
                            "–"
                          )}
                        </Table.Cell>
                      </Table.Row>
                    ))}
                  </Table.Body>
                </SectionTable>
              </Disclosure>
            </>
          )
        }
      </SectionState>
    </Section>
  )
}
