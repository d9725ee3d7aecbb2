import { Badge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { useMemberPurchases } from "../../hooks/use-members"
import { usePage } from "../../hooks/use-page"
import type { Member, Purchase } from "../../lib/types"
import { DateText } from "../common/date-text"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SignedPoints } from "../common/signed-points"
import { SourceLink } from "../common/source-link"
import { SectionTable } from "../common/section-table"
import { PurchasesSummary } from "./purchases-summary"

const PAGE_SIZE = 10

type PurchasesSectionProps = { member: Member }

/** All that the member bought, here and before, and what it sums up to. */
export function PurchasesSection({ member }: PurchasesSectionProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE, "purchases")
  const purchases = useMemberPurchases(member.id, page.query)

  return (
    <Section heading={t("purchases.heading")}>
      <PurchasesSummary purchases={member.purchases} />
      <SectionState query={purchases} rows={4}>
        {({ purchases: rows, count }) =>
          rows.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
              {t("purchases.empty")}
            </Text>
          ) : (
            <>
              <SectionTable label={t("purchases.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("purchases.date")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("purchases.source")}</Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("purchases.items")}
                    </Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("purchases.amount")}
                    </Table.HeaderCell>
                    <Table.HeaderCell className="text-end">
                      {t("purchases.points")}
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {rows.map((purchase) => (
                    <PurchaseRow key={purchase.id} purchase={purchase} />
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

type PurchaseRowProps = { purchase: Purchase }

function PurchaseRow({ purchase }: PurchaseRowProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { currency_code } = purchase

  return (
    <Table.Row>
      <Table.Cell>
        <DateText value={purchase.placed_at} />
      </Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <SourceLink
            type={purchase.order_id ? "order" : purchase.source}
            id={purchase.order_id ?? purchase.source_id}
          />
          {purchase.canceled_at && (
            <Badge size="2xsmall" color="red">
              {t("purchases.canceled")}
            </Badge>
          )}
        </span>
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {purchase.item_count === null ? "–" : format.number(purchase.item_count)}
      </Table.Cell>
      <Table.Cell className="text-end tabular-nums">
        {format.money(purchase.amount, currency_code)}
        {purchase.refunded_amount > 0 && (
          <span className="text-ui-fg-subtle block whitespace-nowrap">
            {t("purchases.refunded", {
              amount: format.money(purchase.refunded_amount, currency_code),
            })}
          </span>
        )}
      </Table.Cell>
      <Table.Cell className="text-end">
        <SignedPoints points={purchase.points} />
      </Table.Cell>
    </Table.Row>
  )
}
