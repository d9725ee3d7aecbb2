import { SectionRow } from "@medusajs/dashboard/components"
import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useUseCoupon } from "../../hooks/use-cards"
import type { CounterFind } from "../../lib/types"
import { DateText } from "../common/date-text"
import { Section } from "../common/section"
import { TextLink } from "../common/text-link"

type Coupon = NonNullable<CounterFind["coupon"]>

const COLORS = {
  pending: "orange",
  issued: "green",
  redeemed: "blue",
  expired: "grey",
  revoked: "red",
} as const

type FoundCouponProps = {
  member: CounterFind["member"]
  coupon: Coupon
  /** After it was marked as used. */
  onUsed: () => void
}

/** A coupon at the counter: what it gives, whose it is, whether it is good. */
export function FoundCoupon({ member, coupon, onUsed }: FoundCouponProps) {
  const { t } = useTranslation("encore")
  const { mutate, isPending } = useUseCoupon()
  const good = coupon.status === "issued"
  const byHand = good && coupon.kind === "perk"

  const use = () =>
    mutate(
      { id: coupon.id, reason: t("cards.counter.reason") },
      {
        onSuccess: () => {
          toast.success(t("cards.counter.perkUsed"))
          onUsed()
        },
        onError: (error) => toast.error(error.message),
      }
    )

  return (
    <Section
      heading={`${t("cards.counter.coupon")} ${coupon.code}`}
      actions={
        <>
          <StatusBadge color={COLORS[coupon.status]}>
            {t(`cards.counter.status.${coupon.status}`)}
          </StatusBadge>
          {byHand && (
            <Button size="small" onClick={use} isLoading={isPending}>
              {t("cards.counter.usePerk")}
            </Button>
          )}
        </>
      }
    >
      <SectionRow
        title={t("cards.counter.worth")}
        value={[coupon.value, coupon.title].filter(Boolean).join(" – ")}
      />
      <SectionRow
        title={t("cards.counter.owner")}
        value={
          <TextLink to={`/loyalty/members/${member.id}`}>
            {member.name ?? t("cards.counter.nameless")}
          </TextLink>
        }
      />
      <SectionRow
        title={t("cards.counter.expires")}
        value={
          coupon.expires_at ? (
            <DateText value={coupon.expires_at} />
          ) : (
            t("cards.counter.noExpiry")
          )
        }
      />
      {coupon.redeemed_at && (
        <SectionRow
          title={t("cards.counter.used")}
          value={<DateText value={coupon.redeemed_at} />}
        />
      )}
      <SectionRow
        title={t("cards.counter.conditions")}
        value={coupon.conditions.join(" ")}
      />
      {good && !byHand && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("cards.counter.atCheckout")}
        </Text>
      )}
    </Section>
  )
}
