import { Button, Table, Text, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useCheckCoupons, useCoupons } from "../../hooks/use-rewards"
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

  return (
    <CouponList
      of={rewardId ? "reward" : "member"}
      query={rewardId ? { reward_id: rewardId } : { member_id: memberId! }}
      heading={t("rewards.coupons.heading")}
      empty={t("rewards.coupons.empty")}
    />
  )
}

/** The coupons whose promotion was changed by hand, and a button to look for them now. */
export function ChangedCouponsSection() {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { mutate, isPending } = useCheckCoupons()

  const check = () =>
    mutate(undefined, {
      onSuccess: ({ check: { checked, problems } }) =>
        toast.success(
          t("rewards.coupons.changed.checked", {
            checked: format.number(checked),
            problems: format.number(problems),
          })
        ),
      onError: (error) => toast.error(error.message),
    })

  return (
    <CouponList
      of="reward"
      query={{ problem: true }}
      heading={t("rewards.coupons.changed.heading")}
      description={t("rewards.coupons.changed.hint")}
      empty={t("rewards.coupons.changed.none")}
      actions={
        <Button size="small" variant="secondary" isLoading={isPending} onClick={check}>
          {t("rewards.coupons.changed.check")}
        </Button>
      }
    />
  )
}

type CouponListProps = {
  /** What they have in common, and so needn't be said of each. */
  of: "reward" | "member"
  query: { reward_id: string } | { member_id: string } | { problem: true }
  heading: string
  description?: string
  empty: string
  actions?: ReactNode
}

function CouponList({
  of,
  query,
  heading,
  description,
  empty,
  actions,
}: CouponListProps) {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE)
  const coupons = useCoupons({ ...page.query, ...query })

  return (
    <Section heading={heading} description={description} actions={actions}>
      <SectionState query={coupons}>
        {({ coupons: list, count }) =>
          list.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {empty}
            </Text>
          ) : (
            <>
              <SectionTable label={heading}>
                <Table.Header>
                  <Table.Row>
                    <Table.HeaderCell>{t("rewards.coupons.code")}</Table.HeaderCell>
                    <Table.HeaderCell>
                      {t(
                        of === "reward"
                          ? "rewards.coupons.member"
                          : "rewards.coupons.reward"
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
                    <CouponRow key={coupon.id} coupon={coupon} of={of} />
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
