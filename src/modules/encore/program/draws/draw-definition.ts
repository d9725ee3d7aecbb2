import { z } from "@medusajs/framework/zod"
import { STAGES } from "../../journey/stage"

/**
 * - `draft`: being written. `open`: published; takes entries from `opens_at` on.
 * - `closed`: entries are frozen, nobody is drawn yet. `drawn`: winners are known.
 * - `settled`: and every prize is given.
 */
export const DRAW_STATUSES = ["draft", "open", "closed", "drawn", "settled"] as const

export type DrawStatus = (typeof DRAW_STATUSES)[number]

/** How one comes to an entry; a gift is an admin's. */
export const WAYS = ["free", "order", "points", "activity", "gift"] as const

export type Way = (typeof WAYS)[number]

/** The languages that texts can be given in, besides the one they are written in. */
const Language = z.enum(["en", "es", "ru", "zh", "el"])

const name = z.string().trim().min(1).max(200)
const description = z.string().trim().max(5_000)
const terms = z.string().trim().max(50_000)

/** A draw's words in further languages. */
const Translations = z.partialRecord(
  Language,
  z.object({
    name,
    description: description.nullable().default(null),
    terms: terms.nullable().default(null),
  })
)

export type Translations = z.infer<typeof Translations>

const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

/** Amounts in major units, one for each currency. */
const Amounts = z
  .array(
    z.object({
      currency_code: CurrencyCode,
      amount: z.number().min(0.01).max(1_000_000_000),
    })
  )
  .max(200)
  .default([])
  .refine(
    (amounts) => new Set(amounts.map((a) => a.currency_code)).size === amounts.length,
    { message: "Give each currency one amount" }
  )

const entries = z.number().int().min(1).max(1_000)

const ids = z.array(z.string().min(1).max(200)).max(1_000).default([])

/** Entries for purchases placed while the draw is open. */
export const OrderWay = z
  .object({
    per: z.enum(["order", "amount"]).default("order"),
    /** So many for an order, or for each full amount of it. */
    entries: entries.default(1),
    amounts: Amounts,
    /** What an order has to be worth, in its currency; empty: anything, in any. */
    min_spend: Amounts,
    /** Only these, or these categories', count; both empty: all goods. */
    product_ids: ids,
    category_ids: ids,
  })
  .refine((way) => way.per === "order" || way.amounts.length > 0, {
    message: "Say for how much one gets an entry, in each currency",
    path: ["amounts"],
  })

export type OrderWay = z.infer<typeof OrderWay>

export const Ways = z.object({
  /** Once for each person, without buying anything; it counts as any other. */
  free: z.boolean().default(true),
  order: OrderWay.nullable().default(null),
  /** An entry costs so many points. */
  points: z
    .object({ points: z.number().int().min(1).max(1_000_000) })
    .nullable()
    .default(null),
  activities: z
    .array(z.object({ trigger: z.string().trim().min(1).max(100), entries }))
    .max(50)
    .default([]),
})

export type Ways = z.infer<typeof Ways>

/** Who may take part; an empty list leaves nobody out. */
export const Audience = z.object({
  stages: z.array(z.enum(STAGES)).default([]),
  tier_ids: ids,
  country_codes: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z]{2}$/)
    )
    .max(250)
    .default([]),
})

export type Audience = z.infer<typeof Audience>

/** Prizes in their order: the first is drawn first. */
export const Prizes = z
  .array(
    z.object({
      name,
      translations: z.partialRecord(Language, name).default({}),
      reward_id: z.string().min(1).max(200),
      count: z.number().int().min(1).max(10_000).default(1),
    })
  )
  .max(100)

export type Prizes = z.infer<typeof Prizes>

/** What an admin says of a draw. Times are UTC. */
export const DrawDefinition = z.strictObject({
  name,
  description: description.nullable().default(null),
  terms: terms.nullable().default(null),
  translations: Translations.default({}),
  opens_at: z.coerce.date(),
  closes_at: z.coerce.date(),
  ways: Ways.prefault({}),
  audience: Audience.prefault({}),
  prizes: Prizes.default([]),
  alternates: z.number().int().min(0).max(10_000).default(0),
  max_per_member: z.number().int().min(1).max(1_000_000).nullable().default(null),
  one_prize_per_member: z.boolean().default(true),
  draw_automatically: z.boolean().default(false),
})

export type DrawDefinition = z.infer<typeof DrawDefinition>

/** What can still be changed once it is published: words, and who presses the button. */
export const CHANGEABLE_LATER: (keyof DrawDefinition)[] = [
  "name",
  "description",
  "terms",
  "translations",
  "draw_automatically",
]

/** How many prizes there are in all. */
export function prizeCount(prizes: Prizes): number {
  return prizes.reduce((sum, { count }) => sum + count, 0)
}

/** The prize of a place, counted from 1 through all of them in their order. */
export function prizeOfPlace(prizes: Prizes, place: number): Prizes[number] | null {
  let last = 0
  return prizes.find(({ count }) => (last += count) >= place) ?? null
}

/** A draw's words in a language, each as it was written where it isn't translated. */
export function wordsIn(
  locale: string,
  draw: Pick<DrawDefinition, "name" | "description" | "terms" | "translations">
): Pick<DrawDefinition, "name" | "description" | "terms"> {
  const translated = draw.translations[locale as keyof Translations]
  return {
    name: translated?.name ?? draw.name,
    description: translated?.description ?? draw.description,
    terms: translated?.terms ?? draw.terms,
  }
}

/** A prize's name in a language, or as it was written. */
export function prizeNameIn(locale: string, prize: Prizes[number]): string {
  return (
    prize.translations[locale as keyof Prizes[number]["translations"]] ?? prize.name
  )
}
