import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useDrawEntries } from "../../hooks/use-draws"
import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import type { DrawDetail } from "../../lib/draw-types"
import { DateText } from "../common/date-text"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { TextLink } from "../common/text-link"

const PAGE_SIZE = 10

type EntriesSectionProps = { draw: DrawDetail }

/** Who got entries, in which way and from what. */
export function EntriesSection({ draw }: EntriesSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const page = usePage(PAGE_SIZE, "entries")
  const query = useDrawEntries(draw.id, page.query)

  return (
    <Section
      heading={t("draws.entries.heading")}
      description={t("draws.entries.description")}
      actions={
        draw.status === "open" && (
          <Button size="small" variant="secondary" asChild>
            <Link to="give">{t("draws.give.action")}</Link>
          </Button>
        )
      }
    >
      <SectionState query={query} rows={4}>
        {({ entries, count }) =>
          entries.length === 0 ? (
            <p className="txt-small text-ui-fg-subtle px-6 py-4">
              {t("draws.entries.none")}
            </p>
          ) : (
            <>
              <SectionTable label={t("draws.entries.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("draws.winners.person")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("draws.entries.way")}</Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("draws.entries.count")}
                    </Table.HeaderCell>
                    <Table.HeaderCell>{t("draws.entries.at")}</Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {entries.map((entry) => (
                    <Table.Row key={entry.id}>
                      <Table.Cell>
                        <TextLink to={`/loyalty/members/${entry.member_id}`}>
                          {entry.name || entry.email || entry.member_id}
                        </TextLink>
                      </Table.Cell>
                      <Table.Cell>
                        {entry.order_id?.startsWith("order_") ? (
                          <TextLink to={`/orders/${entry.order_id}`}>
                            {t("draws.ways.order")}
                          </TextLink>
                        ) : (
                          t(`draws.ways.${entry.way}`)
                        )}
                        {entry.reason && (
                          <span className="text-ui-fg-subtle"> · {entry.reason}</span>
                        )}
                      </Table.Cell>
                      <Table.Cell className="text-end tabular-nums">
                        {format.number(entry.count)}
                      </Table.Cell>
                      <Table.Cell>
                        <DateText value={entry.created_at} />
                      </Table.Cell>
                    </Table.Row>
                  ))}
                </Table.Body>
              </SectionTable>
              <Pagination page={page} count={count} />
            </>
          )
        }
      </SectionState>
    </Section>
  )
}
