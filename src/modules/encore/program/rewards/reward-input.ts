import { z } from "@medusajs/framework/zod"
import { STAGES } from "../../journey/stage"
import { CurrencyCode, RewardTerms } from "./reward-terms"

export const REWARD_STATUSES = ["draft", "published", "archived"] as const

export type RewardStatus = (typeof REWARD_STATUSES)[number]

const name = z.string().trim().min(1).max(100)
const description = z.string().trim().max(1_000)
const count = z.number().int().min(0).max(1_000_000)
const some = z.number().int().min(1).max(1_000_000)

/** A reward's words in further languages. */
export const RewardTranslations = z.partialRecord(
  z.enum(["en", "es", "ru", "zh", "el"]),
  z.object({ name, description: description.nullable().default(null) })
)

/** Who may claim a reward: everybody whom nothing here leaves out. */
export const Audience = z
  .object({
    stages: z.array(z.enum(STAGES)).default([]),
    tier_ids: z.array(z.string().min(1)).max(100).default([]),
    customer_group_ids: z.array(z.string().min(1)).max(100).default([]),
    min_purchases: count.nullable().default(null),
    max_purchases: count.nullable().default(null),
    /** What the member has spent in the currency that they mostly buy in, at least. */
    min_net_spend: z
      .array(z.object({ currency_code: CurrencyCode, amount: z.number().min(0) }))
      .max(200)
      .default([]),
  })
  .refine(
    ({ min_purchases, max_purchases }) =>
      min_purchases === null ||
      max_purchases === null ||
      min_purchases <= max_purchases,
    { message: "The least can't be more than the most", path: ["max_purchases"] }
  )

export type Audience = z.infer<typeof Audience>

/** What an admin says of a reward. */
const RewardFields = z.object({
  name,
  description: description.nullable().default(null),
  translations: RewardTranslations.default({}),
  terms: RewardTerms,
  /** null: it is only given, never claimed. */
  price_points: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
  /** How many there are in all; null: no end of them. */
  stock: count.nullable().default(null),
  /** How often one member may claim it in all, and in so many days. */
  limit_total: some.nullable().default(null),
  limit_per_period: some.nullable().default(null),
  period_days: z.number().int().min(1).max(3_660).nullable().default(null),
  audience: Audience.prefault({}),
  /** When it can be claimed or given. */
  starts_at: z.coerce.date().nullable().default(null),
  ends_at: z.coerce.date().nullable().default(null),
  /** For how many days its coupon is good; null: for ever. */
  valid_days: z.number().int().min(1).max(3_660).nullable().default(null),
  /** Whether the points come back when an unused coupon expires. */
  expiry_refund: z.enum(["none", "full"]).default("none"),
  /** Whether a coupon can be used again after its order was canceled in full. */
  on_order_canceled: z.enum(["restore", "keep"]).default("restore"),
  /** Whether a member may hand an unused coupon back for its points. */
  returnable: z.boolean().default(true),
})

type Fields = z.infer<typeof RewardFields>

const CHECKS: { holds: (reward: Fields) => boolean; message: string; path: string }[] =
  [
    {
      holds: ({ terms, price_points }) =>
        terms.kind !== "points" || price_points === null,
      message: "Points can't be bought with points: give them instead",
      path: "price_points",
    },
    {
      holds: ({ limit_per_period, period_days }) =>
        (limit_per_period === null) === (period_days === null),
      message: "A limit per period needs the number of days, and the other way round",
      path: "period_days",
    },
    {
      holds: ({ starts_at, ends_at }) => !starts_at || !ends_at || starts_at < ends_at,
      message: "It can't end before it starts",
      path: "ends_at",
    },
  ]

function checked<Schema extends z.ZodType<Fields>>(schema: Schema) {
  return CHECKS.reduce(
    (all, { holds, message, path }) => all.refine(holds, { message, path: [path] }),
    schema as z.ZodType<Fields>
  )
}

export const RewardInput = checked(RewardFields)

export type RewardInput = Fields

/** All that an admin says of a reward, by name. */
export const REWARD_FIELDS = Object.keys(RewardFields.shape) as (keyof RewardInput)[]
