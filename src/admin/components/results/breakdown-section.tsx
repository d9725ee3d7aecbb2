import { Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useNpsBreakdown } from "../../hooks/use-results"
import {
  type Dimension,
  DIMENSIONS,
  type NpsGroup,
  type ResultsFilter,
} from "../../lib/results"
import { STAGES } from "../../lib/types"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { IndexInterval } from "./index-interval"
import { SmallSelect } from "./small-select"
import { useNpsWords } from "./use-nps-words"

type BreakdownSectionProps = { filter: ResultsFilter }

/** The index by what the customer was, bought and where, when they were asked. */
export function BreakdownSection({ filter }: BreakdownSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const words = useNpsWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get("by")
  const dimension = DIMENSIONS.find((one) => one === asked) ?? "stage"
  const query = useNpsBreakdown(filter, dimension)
  const nameOf = useGroupName(dimension)
  const heading = t("results.breakdown.heading")

  return (
    <Section
      heading={heading}
      description={t("results.breakdown.description")}
      actions={
        <SmallSelect
          label={t("results.breakdown.by")}
          value={dimension}
          choices={DIMENSIONS.map((value) => ({
            value,
            label: t(`results.breakdown.${value}`),
          }))}
          onChange={(next) =>
            setParams((current) => {
              current.set("by", next)
              return current
            })
          }
        />
      }
    >
      <SectionState query={query}>
        {(groups) =>
          groups.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("results.trend.empty")}
            </Text>
          ) : (
            <SectionTable label={heading}>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>
                    {t(`results.breakdown.${dimension}`)}
                  </Table.HeaderCell>
                  <Table.HeaderCell className="text-right">
                    {t("results.trend.index")}
                  </Table.HeaderCell>
                  <Table.HeaderCell className="text-right">
                    {t("results.trend.margin")}
                  </Table.HeaderCell>
                  <Table.HeaderCell>{t("results.index.scale")}</Table.HeaderCell>
                  <Table.HeaderCell className="text-right">
                    {t("results.index.responses")}
                  </Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {groups.map((group) => (
                  <Table.Row key={group.key ?? ""}>
                    <Table.Cell>{nameOf(group)}</Table.Cell>
                    <Table.Cell className="text-right tabular-nums">
                      {words.index(group)}
                    </Table.Cell>
                    <Table.Cell className="text-right tabular-nums">
                      {words.margin(group)}
                    </Table.Cell>
                    <Table.Cell>
                      <IndexInterval figure={group} />
                    </Table.Cell>
                    <Table.Cell className="text-right tabular-nums">
                      <span className="inline-flex items-center gap-x-2">
                        {!group.enough && (
                          <Badge size="2xsmall" color="orange">
                            {t("results.index.tooFewShort")}
                          </Badge>
                        )}
                        {format.number(group.responses)}
                      </span>
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </SectionTable>
          )
        }
      </SectionState>
    </Section>
  )
}

function useGroupName(dimension: Dimension) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return ({ key, name }: NpsGroup): string => {
    if (key === null) {
      return t("results.breakdown.unknown")
    }
    if (dimension === "country") {
      return format.countryName(key)
    }
    const stage = STAGES.find((one) => one === key)
    return stage ? t(`stages.${stage}`) : (name ?? key)
  }
}
