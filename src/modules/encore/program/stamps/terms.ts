import { z } from "@medusajs/framework/zod"
import { Amounts } from "../rewards/reward-terms"

/** What stamps are given for: visits are orders, whatever is in them. */
export const STAMP_TARGETS = [
  "visits",
  "products",
  "categories",
  "collections",
  "tags",
] as const

export type StampTarget = (typeof STAMP_TARGETS)[number]

const moment = z.iso.datetime({ offset: true })

/** What a stamp card promises. Amounts in major units, moments in ISO 8601. */
export const StampTerms = z
  .object({
    target: z
      .object({
        type: z.enum(STAMP_TARGETS),
        ids: z.array(z.string().trim().min(1).max(200)).max(500).default([]),
      })
      .refine(({ type, ids }) => (type === "visits") === (ids.length === 0), {
        message: "Choose at least one, or count visits",
        path: ["ids"],
      }),
    /** One stamp for each unit, each line or each order. */
    per: z.enum(["unit", "line", "order"]).default("unit"),
    max_per_order: z.number().int().min(1).max(1_000).nullable().default(null),
    /** What the order has to come to; in other currencies it brings no stamp. */
    min_spend: Amounts.default([]),
    /** How many stamps fill it. */
    places: z.number().int().min(2).max(50),
    /** What a full one gives. */
    reward_id: z.string().trim().min(1).max(200).nullable().default(null),
    /** Only what was bought from then, and until then, brings stamps. */
    starts_at: moment.nullable().default(null),
    ends_at: moment.nullable().default(null),
    /** A stamp that has filled no card lapses after so many days; null: never. */
    stamp_days: z.number().int().min(1).max(3_660).nullable().default(null),
    /** How many full ones a member can have in all; null: no end of them. */
    max_full_cards: z.number().int().min(1).max(10_000).nullable().default(null),
    /** Whether what was bought before it was published brings stamps too. */
    retroactive: z.boolean().default(false),
  })
  .refine(
    ({ starts_at, ends_at }) =>
      !starts_at || !ends_at || new Date(starts_at) < new Date(ends_at),
    { message: "It can't end before it starts", path: ["ends_at"] }
  )
  .refine(({ target, per }) => target.type !== "visits" || per === "order", {
    message: "A visit is an order: it brings one stamp",
    path: ["per"],
  })

export type StampTerms = z.infer<typeof StampTerms>

/** Terms and the time in which orders that were placed are counted by them. */
export type StampVersion = {
  id: string
  terms: StampTerms
  from: string
  /** null: it is the one in force. */
  until: string | null
}

/** A card that has been published; of an archived one every version has an end. */
export type StampCardInForce = {
  id: string
  name: string
  description: string | null
  /** The oldest first. */
  versions: StampVersion[]
}

/** The version by which an order of that moment is counted; none outside of all. */
export function versionAt(
  { versions }: Pick<StampCardInForce, "versions">,
  at: Date
): StampVersion | null {
  return (
    versions.find(
      ({ from, until }) => new Date(from) <= at && (!until || at < new Date(until))
    ) ?? null
  )
}

/** The version that is open for new stamps at a moment. */
export function openVersion(
  card: Pick<StampCardInForce, "versions">,
  at: Date
): StampVersion | null {
  const version = versionAt(card, at)
  return version && isWithin(version.terms, at) ? version : null
}

/** Whether terms give stamps for what is bought at that moment. */
export function isWithin({ starts_at, ends_at }: StampTerms, at: Date): boolean {
  return (
    (!starts_at || new Date(starts_at) <= at) && (!ends_at || at < new Date(ends_at))
  )
}
