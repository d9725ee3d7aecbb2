import { z } from "@medusajs/framework/zod"

/**
 * What becomes of a rule where others apply too. Without any of it, all that apply add
 * up.
 */
export const Stacking = z.strictObject({
  /** The higher, the sooner: an exclusive rule gives way to one of higher priority. */
  priority: z.number().int().min(-1_000).max(1_000).optional(),
  /** Where it applies, it applies alone; an exclusive multiplier is the only multiplier. */
  exclusive: z.boolean().optional(),
  /** Of the rules that name the same group, the one that brings most applies. */
  best_of: z.string().trim().min(1).max(100).optional(),
})

export type Stacking = z.infer<typeof Stacking>
