import { z } from "@medusajs/framework/zod"

/** What a reward can be. `points` are posted at once; `perk` is a promise in words. */
export const REWARD_KINDS = [
  "percent",
  "amount",
  "free_shipping",
  "free_product",
  "buy_x_get_y",
  "points",
  "perk",
] as const

export type RewardKind = (typeof REWARD_KINDS)[number]

export const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

/** An amount for each currency, major units. */
export const Amounts = z
  .array(
    z.object({
      currency_code: CurrencyCode,
      amount: z.number().positive().max(1_000_000_000),
    })
  )
  .max(200)
  .refine(
    (amounts) => new Set(amounts.map((a) => a.currency_code)).size === amounts.length,
    { message: "Give each currency one amount" }
  )

export type Amounts = z.infer<typeof Amounts>

const ids = z.array(z.string().trim().min(1).max(200)).max(500)

/** Which goods something is about. One kind at a time: Medusa's promotions join their
 * rules by "and", so "these products or those categories" is not to be had. */
export const Goods = z
  .object({
    type: z.enum(["all", "products", "categories", "collections"]),
    ids: ids.default([]),
  })
  .refine((goods) => (goods.type === "all") === (goods.ids.length === 0), {
    message: "Choose at least one, or everything",
    path: ["ids"],
  })

export type Goods = z.infer<typeof Goods>

const EVERYTHING: Goods = { type: "all", ids: [] }

const units = z.number().int().min(1).max(1_000)

/** What the order has to come to, before shipping; in other currencies it isn't valid. */
const min_spend = Amounts.default([])

/** What a reward gives, by its kind. Percents are of 100; amounts in major units, with
 * tax; points whole. */
export const RewardTerms = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("percent"),
    percent: z.number().positive().max(100),
    goods: Goods.default(EVERYTHING),
    min_spend,
  }),
  z.object({
    kind: z.literal("amount"),
    amounts: Amounts.min(1),
    goods: Goods.default(EVERYTHING),
    min_spend,
  }),
  z.object({ kind: z.literal("free_shipping"), min_spend }),
  z.object({
    kind: z.literal("free_product"),
    /** Any one of these. */
    variant_ids: ids.min(1),
    quantity: units.default(1),
    min_spend,
  }),
  z.object({
    kind: z.literal("buy_x_get_y"),
    buy: z.object({ goods: Goods.default(EVERYTHING), quantity: units }),
    get: z.object({
      goods: Goods.default(EVERYTHING),
      quantity: units,
      /** Off the price of what is got; 100 is free. */
      percent: z.number().positive().max(100).default(100),
    }),
    min_spend,
  }),
  z.object({
    kind: z.literal("points"),
    points: z.number().int().min(1).max(1_000_000_000),
  }),
  z.object({ kind: z.literal("perk") }),
])

export type RewardTerms = z.infer<typeof RewardTerms>

/** The kinds that become a promotion of Medusa's. */
export function isPromotion(
  terms: RewardTerms
): terms is Exclude<RewardTerms, { kind: "points" | "perk" }> {
  return terms.kind !== "points" && terms.kind !== "perk"
}
