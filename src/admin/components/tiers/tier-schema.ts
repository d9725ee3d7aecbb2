import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import type { TierBody } from "../../hooks/use-tiers"
import type { Tier } from "../../lib/types"

/** What a select shows for a group of its own, and for none: it can't hold nothing. */
export const OWN_GROUP = "own"
export const NO_GROUP = "none"
export const NO_REWARD = "none"

export type TierFormValues = {
  name: string
  rank: string
  points: string
  spend: string
  orders: string
  multiplier: string
  group: string
  reward: string
  perks: { name: string; conditions: string }[]
}

export function tierSchema(t: TFunction<"encore">) {
  const whole = z.string().regex(/^\d{0,9}$/, t("tiers.form.errors.whole"))
  const amount = z
    .string()
    .refine((text) => text === "" || Number(text) >= 0, t("tiers.form.errors.amount"))

  return z
    .object({
      name: z.string().trim().min(1, t("tiers.form.errors.name")),
      rank: z.string().regex(/^[1-9]\d?$/, t("tiers.form.errors.rank")),
      points: whole,
      spend: amount,
      orders: whole,
      multiplier: z
        .string()
        .refine(
          (text) => Number(text) >= 1 && Number(text) <= 100,
          t("tiers.form.errors.multiplier")
        ),
      group: z.string(),
      reward: z.string(),
      perks: z.array(
        z.object({
          name: z.string().trim().min(1, t("tiers.form.errors.perk")),
          conditions: z.string(),
        })
      ),
    })
    .refine(({ points, spend, orders }) => points + spend + orders !== "", {
      path: ["orders"],
      message: t("tiers.form.errors.nothing"),
    })
}

const text = (value: number | undefined) => (value === undefined ? "" : String(value))

export function toFormValues(tier: Tier | undefined, rank: number): TierFormValues {
  return {
    name: tier?.name ?? "",
    rank: String(rank),
    points: text(tier?.qualification.points),
    spend: text(tier?.qualification.spend),
    orders: text(tier?.qualification.orders),
    multiplier: text(tier?.multiplier ?? 1),
    group: tier ? (tier.customer_group_id ?? NO_GROUP) : OWN_GROUP,
    reward: tier?.reward_id ?? NO_REWARD,
    perks: tier?.perks ?? [],
  }
}

export function toBody(values: TierFormValues): TierBody {
  const { points, spend, orders, group, reward } = values
  return {
    name: values.name,
    rank: Number(values.rank),
    qualification: {
      ...(points && { points: Number(points) }),
      ...(spend && { spend: Number(spend) }),
      ...(orders && { orders: Number(orders) }),
    },
    multiplier: Number(values.multiplier),
    perks: values.perks,
    reward_id: reward === NO_REWARD ? null : reward,
    ...(group !== OWN_GROUP && {
      customer_group_id: group === NO_GROUP ? null : group,
    }),
  }
}
