import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { usePage } from "../../hooks/use-page"
import { useCoupons } from "../../hooks/use-rewards"
import { memberHref } from "../../lib/member"
import { type Coupon, rewardHref } from "../../lib/rewards"
import { CopyableText } from "../common/copyable-text"
import { DateText } from "../common/date-text"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { TextLink } from "../common/text-link"
import { CouponActions } from "./coupon-actions"
import { ProblemsBadge } from "./problems-badge"
import { CouponStatusBadge } from "./reward-status-badge"

const PAGE_SIZE = 10

type CouponsSectionProps =
  | { rewardId: string; memberId?: undefined }
  | { memberId: string; rewardId?: undefined }

/** The coupons of a reward, or of a member. */
export function CouponsSection({ rewardId, memberId }: CouponsSectionProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE)
  const coupons = useCoupons({
    ...page.query,
    ...(rewardId ? { reward_id: rewardId } : { member_id: memberId }),
  })

  return (
    <Section heading={t("rewards.coupons.heading")}>
      <SectionState query={coupons}>
        {({ coupons: list, count }) =>
          list.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("rewards.coupons.empty")}
            </Text>
          ) : (
            <>
              <SectionTable label={t("rewards.coupons.heading")}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("rewards.coupons.code")}</Table.HeaderCell>
                    <Table.HeaderCell>
                      {t(
                        rewardId ? "rewards.coupons.member" : "rewards.coupons.reward"
                      )}
                    </Table.HeaderCell>
                    <Table.HeaderCell>{t("rewards.columns.status")}</Table.HeaderCell>
                    <Table.HeaderCell>{t("rewards.coupons.expires")}</Table.HeaderCell>
                    <Table.HeaderCell className="w-12">
                      <span className="sr-only">{t("rewards.columns.actions")}</span>
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {list.map((coupon) => (
                    <CouponRow
                      key={coupon.id}
                      coupon={coupon}
                      of={rewardId ? "reward" : "member"}
                    />
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

type CouponRowProps = { coupon: Coupon; of: "reward" | "member" }

function CouponRow({ coupon, of }: CouponRowProps) {
  const { t } = useTranslation("encore")
  const { member } = coupon

  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <CopyableText text={coupon.code} />
          <ProblemsBadge problems={coupon.problem ? [coupon.problem] : []} />
        </span>
      </Table.Cell>
      <Table.Cell>
        {of === "reward" ? (
          <TextLink to={memberHref(coupon.member_id)}>
            {member?.name ?? member?.email ?? t("members.anonymous")}
          </TextLink>
        ) : (
          <TextLink to={rewardHref(coupon.reward_id)}>{coupon.name}</TextLink>
        )}
      </Table.Cell>
      <Table.Cell>
        <CouponStatusBadge status={coupon.status} />
      </Table.Cell>
      <Table.Cell>
        {coupon.expires_at ? <DateText value={coupon.expires_at} /> : "–"}
      </Table.Cell>
      <Table.Cell>
        <CouponActions coupon={coupon} />
      </Table.Cell>
    </Table.Row>
  )
}
