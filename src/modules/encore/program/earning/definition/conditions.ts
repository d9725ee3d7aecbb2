import { z } from "@medusajs/framework/zod"
import { STAGES } from "../../../journey/stage"
import { anyOf, CountryCode, CurrencyCode, Ids, oneOfEach } from "./shared"

/** A day of the shop's calendar. */
const LocalDate = z.iso.date()

/** Which lines of a basket count: each list narrows them, any one of a list will do.
 * A category means those below it too. */
const LineConditions = {
  product_ids: Ids.optional(),
  collection_ids: Ids.optional(),
  category_ids: Ids.optional(),
  tag_ids: Ids.optional(),
}

export const LINE_CONDITIONS = [
  "product_ids",
  "collection_ids",
  "category_ids",
  "tag_ids",
] as const satisfies (keyof typeof LineConditions)[]

/** When and for whom a rule applies: all of it has to hold. Days and hours are those of
 * the shop's time zone. */
export const Conditions = z.strictObject({
  /** First and last day, both included. */
  from: LocalDate.optional(),
  until: LocalDate.optional(),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
  /** From the first, up to but without the second; over midnight where it is less. */
  hours: z
    .strictObject({
      from: z.number().int().min(0).max(23),
      until: z.number().int().min(1).max(24),
    })
    .optional(),
  customer_group_ids: Ids.optional(),
  tier_ids: Ids.optional(),
  stages: anyOf(z.enum(STAGES)).optional(),
  /** Where an order is delivered to. */
  country_codes: anyOf(CountryCode).optional(),
  currency_codes: anyOf(CurrencyCode).optional(),
  sales_channel_ids: Ids.optional(),
  ...LineConditions,
  /** Units of the lines that count. */
  min_quantity: z.number().int().min(1).max(1_000_000).optional(),
  /** What the lines that count cost after discounts, with tax; major units. In a currency
   * that isn't named the rule doesn't apply. */
  min_spend: z
    .array(
      z.strictObject({
        currency_code: CurrencyCode,
        amount: z.number().positive().max(1_000_000_000),
      })
    )
    .min(1)
    .refine(oneOfEach, { message: "Give each currency one amount" })
    .optional(),
})

export type Conditions = z.infer<typeof Conditions>
