import { z } from "@medusajs/framework/zod"

/** What is rated with a basket: every order, a member's first one, their nth one. */
export const ORDER_TRIGGERS = ["order_placed", "first_order", "nth_order"] as const

/** What a member does besides buying; `custom` is told by the host, by a name. */
export const ACTIVITY_TRIGGERS = [
  "signup",
  "birthday",
  "anniversary",
  "profile_completed",
  "survey_answered",
  "referral",
  "review",
  "tier_reached",
  "custom",
] as const

export type OrderTrigger = (typeof ORDER_TRIGGERS)[number]

export type ActivityTrigger = (typeof ACTIVITY_TRIGGERS)[number]

export const Trigger = z.enum([...ORDER_TRIGGERS, ...ACTIVITY_TRIGGERS])

/** Of `nth_order`: the member's fifth order, or every fifth. */
export const Nth = z.union([
  z.strictObject({ n: z.number().int().min(1).max(100_000) }),
  z.strictObject({ every: z.number().int().min(1).max(100_000) }),
])

/** The name of a custom event, as the host sends it. */
export const EventName = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i)

export function isOrderTrigger(trigger: string): trigger is OrderTrigger {
  return (ORDER_TRIGGERS as readonly string[]).includes(trigger)
}
