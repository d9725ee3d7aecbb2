import { Button, Table, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { usePage } from "../../hooks/use-page"
import { useMakeReadySet, useRewards } from "../../hooks/use-rewards"
import { type Reward, rewardHref } from "../../lib/rewards"
import { Pagination } from "../common/pagination"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { SectionTable } from "../common/section-table"
import { TextLink } from "../common/text-link"
import { ProblemsBadge } from "./problems-badge"
import { RewardActions } from "./reward-actions"
import { RewardStatusBadge } from "./reward-status-badge"

const PAGE_SIZE = 20

const COLUMNS = ["name", "status", "value", "price", "left", "coupons"] as const

/** All rewards of the program. */
export function RewardsSection() {
  const { t } = useTranslation("encore")
  const page = usePage(PAGE_SIZE)
  const rewards = useRewards(page.query)
  const readySet = useMakeReadySet()

  const makeReadySet = () =>
    readySet.mutate(undefined, {
      onSuccess: ({ rewards: made }) =>
        toast.success(t("rewards.readySet.done", { count: made.length }), {
          description: t("rewards.readySet.stamps"),
        }),
      onError: (error) => toast.error(error.message),
    })

  return (
    <Section
      level="h1"
      heading={t("rewards.heading")}
      description={t("rewards.description")}
      actions={
        <>
          <Button
            size="small"
            variant="secondary"
            onClick={makeReadySet}
            isLoading={readySet.isPending}
          >
            {t("rewards.readySet.action")}
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="create">{t("rewards.new")}</Link>
          </Button>
        </>
      }
    >
      <SectionState query={rewards} rows={3}>
        {({ rewards: list, count }) =>
          list.length === 0 ? (
            <div className="flex flex-col items-center gap-y-1 px-6 py-12 text-center">
              <Text size="small" weight="plus">
                {t("rewards.empty.heading")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("rewards.empty.description")}
              </Text>
            </div>
          ) : (
            <>
              <SectionTable label={t("rewards.heading")}>
                <Table.Header>
                  <Table.Row>
                    {COLUMNS.map((column) => (
                      <Table.HeaderCell key={column}>
                        {t(`rewards.columns.${column}`)}
                      </Table.HeaderCell>
                    ))}
                    <Table.HeaderCell className="w-12">
                      <span className="sr-only">{t("rewards.columns.actions")}</span>
                    </Table.HeaderCell>
                  </Table.Row>
                </Table.Header>
                <Table.Body>
                  {list.map((reward) => (
                    <RewardRow key={reward.id} reward={reward} />
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

type RewardRowProps = { reward: Reward }

function RewardRow({ reward }: RewardRowProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { coupons, left, stock, price_points } = reward

  return (
    <Table.Row>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          <TextLink to={rewardHref(reward.id)} className="text-ui-fg-base font-medium">
            {reward.name}
          </TextLink>
          <ProblemsBadge problems={reward.problems} />
        </span>
      </Table.Cell>
      <Table.Cell>
        <RewardStatusBadge status={reward.status} />
      </Table.Cell>
      <Table.Cell>{reward.value}</Table.Cell>
      <Table.Cell>
        {price_points === null
          ? t("rewards.givenOnly")
          : t("rewards.price", {
              count: price_points,
              points: format.number(price_points),
            })}
      </Table.Cell>
      <Table.Cell>
        {left === null || stock === null
          ? t("rewards.unlimited")
          : t("rewards.leftOf", {
              left: format.number(left),
              stock: format.number(stock),
            })}
      </Table.Cell>
      <Table.Cell>
        {t("rewards.couponCounts", {
          unused: format.number(coupons.unused),
          redeemed: format.number(coupons.redeemed),
        })}
      </Table.Cell>
      <Table.Cell>
        <RewardActions reward={reward} />
      </Table.Cell>
    </Table.Row>
  )
}
