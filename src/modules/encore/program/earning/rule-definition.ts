import { z } from "@medusajs/framework/zod"

const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

/** So many points for so much of a currency, major units. */
const Rate = z.object({
  currency_code: CurrencyCode,
  points: z.number().int().positive().max(1_000_000),
  /** Not next to nothing: a rule must not earn without end. */
  per: z.number().min(0.001).max(1_000_000_000),
})

/** What an earning rule says: when it applies, and what it brings. */
export const EarningRuleDefinition = z.object({
  trigger: z.literal("order_placed"),
  effect: z.object({
    type: z.literal("per_amount"),
    rates: z
      .array(Rate)
      .min(1)
      .refine(
        (rates) => new Set(rates.map((r) => r.currency_code)).size === rates.length,
        { message: "Give each currency one rate" }
      ),
    include_tax: z.boolean().default(true),
    include_shipping: z.boolean().default(false),
    rounding: z.enum(["floor", "round", "ceil"]).default("floor"),
  }),
})

export type EarningRuleDefinition = z.infer<typeof EarningRuleDefinition>
