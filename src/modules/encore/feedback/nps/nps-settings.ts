import { z } from "@medusajs/framework/zod"
import { NPS_PRESETS } from "./nps"

/** How the shop reads its answers. */
export const NpsSettings = z.object({
  preset: z.enum(NPS_PRESETS).default("standard"),
  /** With fewer answers than these an index is said to have too few. Thirty is where the
   * normal distribution, on which the margin of error stands, begins to be near enough. */
  least_answers: z.number().int().min(1).max(100_000).default(30),
  /** What others in the shop's trade reach, as the shop found it published. */
  industry: z
    .object({
      name: z.string().trim().min(1).max(120),
      value: z.number().min(-100).max(100),
      /** Where it is from, so that others can look: a title or an address. */
      source: z.string().trim().min(1).max(500),
    })
    .nullable()
    .default(null),
})

export type NpsSettings = z.infer<typeof NpsSettings>
