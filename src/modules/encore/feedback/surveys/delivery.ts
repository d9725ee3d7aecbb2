import { z } from "@medusajs/framework/zod"
import { STAGES } from "../../journey/stage"

/** What happens to a member or an order, upon which surveys are sent. */
export const SURVEY_EVENTS = [
  "order_placed",
  "order_delivered",
  "order_completed",
  "complaint_resolved",
] as const

export type SurveyEventName = (typeof SURVEY_EVENTS)[number]

export const SURVEY_TRIGGERS = [
  ...SURVEY_EVENTS,
  "nth_order",
  "date",
  "manual",
  "link",
] as const

export type SurveyTrigger = (typeof SURVEY_TRIGGERS)[number]

const ids = z.array(z.string().min(1).max(200)).max(1_000).default([])

/** A score at or under which an answer becomes a complaint; null: none does. */
const atMost = (max: number) => z.number().int().min(0).max(max).nullable()

/** When and to whom a survey goes, and what follows from its answers. */
export const SurveyDelivery = z
  .strictObject({
    trigger: z.enum(SURVEY_TRIGGERS),
    /** Of `nth_order`: upon which order. */
    nth: z.number().int().min(1).max(10_000).nullable().default(null),
    /** Of `date`: from when on it is sent. */
    date: z.iso.datetime({ offset: true }).nullable().default(null),
    channel: z.enum(["email", "sms"]).default("email"),
    /** How long after what it asks about. */
    delay_hours: z.number().int().min(0).max(8_760).default(0),
    /** Of how many of a hundred it asks. */
    sample_percent: z.number().int().min(1).max(100).default(100),
    /** Who was invited to any survey within so many days isn't invited again; 0: they
     * are. */
    period_days: z.number().int().min(0).max(3_650).default(30),
    /** Who hasn't answered is reminded, once, after so many days; null: never. */
    reminder_days: z.number().int().min(1).max(90).nullable().default(4),
    /** For so many days after it was sent it can be answered. */
    expires_days: z.number().int().min(1).max(365).default(30),
    /** Only members of these stages and tiers; empty: all. */
    stages: z.array(z.enum(STAGES)).default([]),
    tier_ids: ids,
    complaint: z
      .strictObject({
        nps: atMost(10).default(6),
        satisfaction: atMost(5).default(2),
        effort: atMost(7).default(2),
        /** Of the complaint: one of the categories of the settings. */
        category: z.string().trim().min(1).max(60).default("other"),
      })
      .prefault({}),
    /** What those are offered who recommend the shop. */
    promoter: z
      .strictObject({
        offer: z.enum(["none", "referral", "review"]).default("referral"),
        review_url: z
          .url({ protocol: /^https?$/ })
          .max(2_000)
          .nullable()
          .default(null),
      })
      .prefault({})
      .refine(({ offer, review_url }) => offer !== "review" || review_url, {
        message: "Say where a review can be written",
        path: ["review_url"],
      }),
  })
  .refine(({ trigger, nth }) => (trigger === "nth_order") === (nth !== null), {
    message: "Say upon which order, for this trigger alone",
    path: ["nth"],
  })
  .refine(({ trigger, date }) => (trigger === "date") === (date !== null), {
    message: "Say the date, for this trigger alone",
    path: ["date"],
  })
  .refine(
    ({ reminder_days, expires_days }) =>
      reminder_days === null || reminder_days < expires_days,
    {
      message: "A reminder has to come before it is too late to answer",
      path: ["reminder_days"],
    }
  )

export type SurveyDelivery = z.infer<typeof SurveyDelivery>
