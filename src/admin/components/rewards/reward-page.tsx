import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, Outlet, useParams } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useReward } from "../../hooks/use-rewards"
import type { Reward } from "../../lib/rewards"
import { ChangesSection } from "../common/changes-section"
import { Section } from "../common/section"
import { SectionState } from "../common/section-state"
import { CouponsSection } from "./coupons-section"
import { RewardActions } from "./reward-actions"
import { RewardStatusBadge } from "./reward-status-badge"
import { useChangedRewardWords } from "./use-changed-reward-words"

/** One reward: what it gives, its coupons, and who changed it. */
export function RewardPage() {
  const { id = "" } = useParams()
  const query = useReward(id)
  const valueInWords = useChangedRewardWords()

  if (!query.data) {
    return (
      <Container className="p-0">
        <SectionState query={query} rows={8}>
          {() => null}
        </SectionState>
      </Container>
    )
  }
  return (
    <>
      <RewardHeader reward={query.data} />
      <CouponsSection rewardId={id} />
      <ChangesSection
        objectType="reward"
        objectId={id}
        fields="rewards.fields"
        valueInWords={valueInWords}
      />
      <Outlet />
    </>
  )
}

function RewardHeader({ reward }: { reward: Reward }) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const { price_points, left, stock, valid_days } = reward
  const facts: [label: string, value: string][] = [
    [t("rewards.form.kind"), t(`rewards.kinds.${reward.kind}`)],
    [t("rewards.columns.value"), reward.value],
    [
      t("rewards.columns.price"),
      price_points === null
        ? t("rewards.givenOnly")
        : t("rewards.price", {
            count: price_points,
            points: format.number(price_points),
          }),
    ],
    [
      t("rewards.columns.left"),
      left === null || stock === null
        ? t("rewards.unlimited")
        : t("rewards.leftOf", {
            left: format.number(left),
            stock: format.number(stock),
          }),
    ],
    [
      t("rewards.form.valid_days"),
      valid_days === null ? t("rewards.unlimited") : format.number(valid_days),
    ],
  ]

  return (
    <Section
      level="h1"
      heading={
        <span className="flex flex-wrap items-center gap-x-2">
          {reward.name} <RewardStatusBadge status={reward.status} />
        </span>
      }
      {...(reward.description && { description: reward.description })}
      actions={
        <>
          {reward.status === "published" && (
            <Button size="small" variant="secondary" asChild>
              <Link to="give">{t("rewards.give.action")}</Link>
            </Button>
          )}
          <RewardActions reward={reward} />
        </>
      }
    >
      {reward.problems.length > 0 && (
        <ul role="alert" className="txt-small text-ui-fg-error px-6 py-4">
          {reward.problems.map((problem) => (
            <li key={problem.key}>{problem.sentence}</li>
          ))}
        </ul>
      )}
      <dl className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-3">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="txt-small text-ui-fg-subtle">{label}</dt>
            <dd>
              <Text size="small" weight="plus">
                {value}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
