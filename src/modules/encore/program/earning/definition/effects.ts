import { z } from "@medusajs/framework/zod"
import { CurrencyCode, oneOfEach } from "./shared"

export const ROUNDINGS = ["floor", "round", "ceil"] as const

export type Rounding = (typeof ROUNDINGS)[number]

const points = z.number().int().positive().max(1_000_000)

/** So many points for so much of a currency, major units. */
const Rate = z.object({
  currency_code: CurrencyCode,
  points,
  /** Not next to nothing: a rule must not earn without end. */
  per: z.number().min(0.001).max(1_000_000_000),
})

const PerAmount = z.object({
  type: z.literal("per_amount"),
  rates: z
    .array(Rate)
    .min(1)
    .refine(oneOfEach, { message: "Give each currency one rate" }),
  include_tax: z.boolean().default(true),
  /** Of a whole basket only: a rule for certain lines never counts shipping. */
  include_shipping: z.boolean().default(false),
  rounding: z.enum(ROUNDINGS).default("floor"),
})

/** So many points, once for the order or the activity. */
const Fixed = z.strictObject({ type: z.literal("fixed"), points })

/** So many points for each unit of the lines that count. */
const PerItem = z.strictObject({ type: z.literal("per_item"), points })

/** What the `per_amount` and `per_item` rules bring for the lines that count, so many
 * times over: 2 adds as many again. Several multipliers add up. */
const Multiplier = z.strictObject({
  type: z.literal("multiplier"),
  factor: z.number().gt(1).max(100),
  rounding: z.enum(ROUNDINGS).default("floor"),
})

/** What a rule brings. */
export const Effect = z.discriminatedUnion("type", [
  PerAmount,
  Fixed,
  PerItem,
  Multiplier,
])

export type Effect = z.infer<typeof Effect>

export type EffectOf<Type extends Effect["type"]> = Extract<Effect, { type: Type }>
