import { z } from "@medusajs/framework/zod"

/** ISO 4217, lower case as Medusa has it. */
export const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

/** ISO 3166-1 alpha-2, lower case. */
export const CountryCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/)

/** Any of these; a list that would hold nothing is left out instead. */
export function anyOf<T extends z.ZodType>(value: T) {
  return z.array(value).min(1).max(1_000)
}

export const Ids = anyOf(z.string().trim().min(1).max(100))

/** Whether each currency stands at most once. */
export function oneOfEach(amounts: { currency_code: string }[]): boolean {
  return new Set(amounts.map((a) => a.currency_code)).size === amounts.length
}
