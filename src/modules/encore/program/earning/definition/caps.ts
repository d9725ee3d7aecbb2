import { z } from "@medusajs/framework/zod"

export const PERIODS = ["day", "week", "month", "year"] as const

export type Period = (typeof PERIODS)[number]

const points = z.number().int().positive().max(1_000_000_000)

const times = z.number().int().positive().max(1_000_000_000)

/** At most so many points, so many times, or both. */
const limit = { points: points.optional(), times: times.optional() }

function limits(value: { points?: number; times?: number }): boolean {
  return value.points !== undefined || value.times !== undefined
}

const GIVE_A_LIMIT = { message: "Give a number of points, of times, or both" }

/** How much a rule gives at most. Points beyond it are cut off, not refused. */
export const Caps = z.strictObject({
  per_order: z.strictObject({ points }).optional(),
  /** What a member has of it, what was taken back left out. */
  per_member: z.strictObject(limit).refine(limits, GIVE_A_LIMIT).optional(),
  /** The same within a day, ISO week, month or year of the shop's calendar. */
  per_period: z
    .strictObject({ period: z.enum(PERIODS), ...limit })
    .refine(limits, GIVE_A_LIMIT)
    .optional(),
  /** All that the rule ever gives to anybody: what is taken back doesn't open it again. */
  total: z.strictObject(limit).refine(limits, GIVE_A_LIMIT).optional(),
})

export type Caps = z.infer<typeof Caps>

export type CapName = keyof Caps
