import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useMemberEntries } from "../../hooks/use-members"
import { usePage } from "../../hooks/use-page"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { EntryRow } from "./entry-row"

const PAGE_SIZE = 10

type EntriesSectionProps = { memberId: string }

/** The member's statement: every point that came or went, and why. */
export function EntriesSection({ memberId }: EntriesSectionProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE, "entries")
  const entries = useMemberEntries(memberId, page.query)

  return (
    <Section heading={t("entries.heading")}>
      <SectionState query={entries} rows={4}>
        {({ entries: rows, count }) =>
          rows.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
              {t("entries.empty")}
            </Text>
          ) : (
            <>
              <SectionTable label={t("entries.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("entries.date")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("entries.kind")}</Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("entries.points")}
                    </Table.HeaderCell>
                    <Table.HeaderCell>{t("entries.reason")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("entries.source")}</Table.HeaderCell>
                    <Table.HeaderCell className="w-12">
                      <span className="sr-only">{t("entries.details")}</span>
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {rows.map((entry) => (
                    <EntryRow key={entry.id} memberId={memberId} entry={entry} />
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
