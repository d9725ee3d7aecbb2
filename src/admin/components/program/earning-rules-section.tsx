import { Badge, Button, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useEarningRules } from "../../hooks/use-earning-rules"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import type { EarningRule } from "../../lib/earning-rules"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { TextLink } from "../common/text-link"
import { SectionTable } from "../common/section-table"
import { RuleActions } from "./rule-actions"
import { RuleProblems } from "./rule-problems"
import { RuleStatusBadge } from "./rule-status-badge"

const PAGE_SIZE = 20

/** The rules by which purchases earn points. */
export function EarningRulesSection() {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE)
  const rules = useEarningRules(page.query)

  return (
    <Section
      level="h1"
      heading={t("program.heading")}
      description={t("program.description")}
      actions={
        <>
          <Button size="small" variant="transparent" asChild>
            <Link to="try">{t("rules.try.open")}</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="create">{t("program.new")}</Link>
          </Button>
        </>
      }
    >
      <SectionState query={rules} rows={3}>
        {({ earning_rules, count }) =>
          earning_rules.length === 0 ? (
            <div className="flex flex-col items-center gap-y-1 px-6 py-12 text-center">
              <Text size="small" weight="plus">
                {t("program.empty.heading")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("program.empty.description")}
              </Text>
            </div>
          ) : (
            <>
              <SectionTable label={t("program.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("program.columns.name")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("program.columns.status")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("rules.says")}</Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("program.columns.version")}
                    </Table.HeaderCell>
                    <Table.HeaderCell className="w-12">
                      <span className="sr-only">{t("program.columns.actions")}</span>
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {earning_rules.map((rule) => (
                    <RuleRow key={rule.id} rule={rule} />
                  ))}
                </Table.Body>
              </SectionTable>
              {count > PAGE_SIZE && <Pagination page={page} count={count} />}
            </>
          )
        }
      </SectionState>
    </Section>
  )
}

type RuleRowProps = { rule: EarningRule }

function RuleRow({ rule }: RuleRowProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()

  return (
    <Table.Row>
      <Table.Cell>
        <TextLink to={`edit/${rule.id}`} className="text-ui-fg-base font-medium">
          {rule.name}
        </TextLink>
      </Table.Cell>
      <Table.Cell>
        <RuleStatusBadge status={rule.status} />
      </Table.Cell>
      <Table.Cell className="max-w-md whitespace-normal py-3">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {rule.description}
        </Text>
        <RuleProblems problems={rule.problems} />
        {rule.draft && (
          <span className="flex items-center gap-x-2 pt-2">
            <Badge size="2xsmall" color="orange">
              {t("rules.draft.draft")}
            </Badge>
            <TextLink to={`draft/${rule.id}`}>{t("rules.draft.review")}</TextLink>
          </span>
        )}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.number(rule.version)}
      </Table.Cell>
      <Table.Cell>
        <RuleActions rule={rule} />
      </Table.Cell>
    </Table.Row>
  )
}
