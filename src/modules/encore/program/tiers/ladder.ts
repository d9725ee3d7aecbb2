import { z } from "@medusajs/framework/zod"

/** What a tier can ask for; any of those it names is enough. */
export const MEASURES = ["points", "spend", "orders"] as const

export type Measure = (typeof MEASURES)[number]

const count = z.number().int().min(0).max(1_000_000_000)

/** What has to be reached within the ladder's window: points earned, net spend in the
 * currency of thresholds (major units), orders. Any of them is enough; 0 is anybody. */
export const Qualification = z
  .strictObject({
    points: count.optional(),
    spend: z.number().min(0).max(1_000_000_000_000).optional(),
    orders: count.optional(),
  })
  .refine((asked) => MEASURES.some((measure) => asked[measure] !== undefined), {
    message: "Ask for points, spend or orders",
  })

export type Qualification = z.infer<typeof Qualification>

export const Perk = z.strictObject({
  name: z.string().trim().min(1).max(200),
  conditions: z.string().trim().max(1_000).default(""),
})

export type Perk = z.infer<typeof Perk>

/** How members move on the ladder; one value for the whole of it. */
export const TierSettings = z
  .object({
    /** What counts: the last so many months (UTC), the calendar year in the shop's time
     * zone, or everything. */
    window: z
      .discriminatedUnion("type", [
        z.object({
          type: z.literal("rolling"),
          months: z.number().int().min(1).max(120).default(12),
        }),
        z.object({ type: z.literal("calendar_year") }),
        z.object({ type: z.literal("lifetime") }),
      ])
      .default({ type: "rolling", months: 12 }),
    /** A tier lasts for so many days after it was last qualified for. */
    grace_days: z.number().int().min(0).max(3_650).default(30),
    /** Down to what is qualified, or one tier at a time, each for the days of grace. */
    downgrade: z.enum(["qualified", "one_step"]).default("qualified"),
    /** Members are told so many days before their tier ends; null: never. */
    warning_days: z.number().int().min(1).max(365).nullable().default(30),
    /** Whether a tier's reward is given once, or each time that it is climbed to. */
    entry_reward: z.enum(["once", "each_entry"]).default("once"),
  })
  .refine((tiers) => tiers.downgrade === "qualified" || tiers.grace_days > 0, {
    message: "One tier at a time needs days of grace, for which each of them lasts",
  })

export type TierSettings = z.infer<typeof TierSettings>

export type TierWindow = TierSettings["window"]

/** A tier of the ladder in force. */
export type TierInForce = {
  id: string
  name: string
  rank: number
  qualification: Qualification
  multiplier: number
  customer_group_id: string | null
  perks: Perk[]
  reward_id: string | null
  created_at: string
}

/** The tiers, the lowest first, and the rules by which members move on them. */
export type Ladder = TierSettings & {
  tiers: TierInForce[]
  /** By whose clocks a calendar year is meant. */
  time_zone: string
  /** The currency of thresholds in money. */
  spend_currency_code: string | null
}

/** Two tiers of which the higher doesn't ask for more. */
export type OutOfOrder = { lower: string; higher: string; measure: Measure }

/** The first pair of tiers, the lowest first, whose thresholds don't rise; null where
 * all of them do. */
export function outOfOrder(
  tiers: Pick<TierInForce, "name" | "qualification">[]
): OutOfOrder | null {
  for (const measure of MEASURES) {
    const asking = tiers.filter(
      ({ qualification }) => qualification[measure] !== undefined
    )
    for (const [index, higher] of asking.entries()) {
      const lower = asking[index - 1]
      if (lower && higher.qualification[measure]! <= lower.qualification[measure]!) {
        return { lower: lower.name, higher: higher.name, measure }
      }
    }
  }
  return null
}

/** The rank of the highest tier that anybody has, who never bought; 0 where there is
 * none. */
export function freeRank(tiers: Pick<TierInForce, "qualification">[]): number {
  return (
    tiers.findLastIndex(({ qualification }) =>
      MEASURES.some((measure) => qualification[measure] === 0)
    ) + 1
  )
}

/** Which measures the ladder asks for at all: what isn't asked for isn't read. */
export function measuresOf(ladder: Pick<Ladder, "tiers">): Record<Measure, boolean> {
  const asked = (measure: Measure) =>
    ladder.tiers.some(({ qualification }) => qualification[measure] !== undefined)
  return { points: asked("points"), spend: asked("spend"), orders: asked("orders") }
}
