import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useFormat } from "../../hooks/use-format"
import { useRewardChoices } from "../../hooks/use-reward-choices"
import { REFERRALS } from "../../lib/referral"
import { REFERRAL_GUARDS, type ReferralSettings } from "../../lib/types"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"

type ReferralSectionProps = { referral: ReferralSettings }

/** How members bring friends: what both get, for what order, and what is looked at. */
export function ReferralSection({ referral }: ReferralSectionProps) {
  const { t } = useTranslation("encore")
  const format = useFormat()
  const rewards = useRewardChoices().data
  const nameOf = (id: string | null) =>
    id
      ? (rewards?.find((reward) => reward.id === id)?.name ?? id)
      : t("referrals.settings.noReward")
  const guards = REFERRAL_GUARDS.filter((guard) => referral.guards[guard] !== "off")

  return (
    <Section
      heading={t("referrals.settings.heading")}
      description={t("referrals.settings.description")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="referral">{t("common.edit")}</Link>
        </Button>
      }
    >
      <SectionRow
        title={t("referrals.settings.state")}
        value={
          <StatusBadge color={referral.enabled ? "green" : "grey"}>
            {t(referral.enabled ? "referrals.settings.on" : "referrals.settings.off")}
          </StatusBadge>
        }
      />
      <SectionRow
        title={t("referrals.settings.welcome")}
        value={nameOf(referral.friend.welcome_reward_id)}
      />
      <SectionRow
        title={t("referrals.settings.friendReward")}
        value={nameOf(referral.friend.reward_id)}
      />
      <SectionRow
        title={t("referrals.settings.advocateReward")}
        value={nameOf(referral.advocate.reward_id)}
      />
      <SectionRow
        title={t("referrals.settings.minSpend")}
        value={
          format.list(
            referral.min_spend.map(({ amount, currency_code }) =>
              format.money(amount, currency_code)
            )
          ) || t("referrals.settings.noMinimum")
        }
      />
      <SectionRow
        title={t("referrals.settings.limit")}
        value={
          referral.limit.rewards === null
            ? t("referrals.settings.noLimit")
            : t("referrals.settings.limitValue", {
                count: referral.limit.rewards,
                days: format.number(referral.limit.days),
              })
        }
      />
      <SectionRow
        title={t("referrals.settings.guards")}
        value={
          format.list(
            guards.map(
              (guard) =>
                `${t(`referrals.guards.${guard}`)} (${t(
                  `referrals.severities.${referral.guards[guard]}`
                )})`
            )
          ) || t("referrals.settings.noGuards")
        }
      />
      <SectionRow
        title={t("referrals.settings.shopUrl")}
        value={referral.shop_url ?? "–"}
      />
      <SectionRow
        title={t("referrals.heading")}
        value={<TextLink to={REFERRALS}>{t("referrals.settings.list")}</TextLink>}
      />
    </Section>
  )
}
