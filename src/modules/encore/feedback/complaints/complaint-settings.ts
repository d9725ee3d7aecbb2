import { z } from "@medusajs/framework/zod"
import { LOCALES } from "../../../../i18n"

export const SEVERITIES = ["low", "normal", "high", "urgent"] as const

export type Severity = (typeof SEVERITIES)[number]

/** What the shop's texts have names for, in every language. */
export const READY_CATEGORIES = [
  "product_quality",
  "delivery",
  "wrong_item",
  "service",
  "billing",
  "website",
  "other",
] as const

export const READY_CAUSES = [
  "product_fault",
  "description",
  "packaging",
  "carrier",
  "stock",
  "payment",
  "communication",
  "expectation",
  "other",
] as const

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

const Day = z
  .strictObject({ weekday: z.number().int().min(1).max(7), from: time, to: time })
  .refine((day) => day.from < day.to, { message: "Work has to end after it begins" })

const minutes = z.number().int().min(1).max(525_600)

const Target = z.strictObject({
  /** Working time until a complaint is acknowledged and until it is resolved. */
  acknowledge_minutes: minutes,
  resolve_minutes: minutes,
})

/** A category or a cause. Without a name it has the one of the shop's texts. */
const Kind = z.strictObject({
  handle: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9_]{0,59}$/),
  name: z.string().trim().min(1).max(80).nullable().default(null),
  translations: z
    .partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(80))
    .default({}),
})

const Category = Kind.extend({ severity: z.enum(SEVERITIES).default("normal") })

export type ComplaintKind = z.infer<typeof Kind>

/** What one complaint may cost at the hands of a role. */
const Limit = z.strictObject({
  points: z.number().int().min(0).max(1_000_000_000).default(1_000),
  coupons: z.number().int().min(0).max(100).default(1),
  replacements: z.number().int().min(0).max(100).default(1),
  /** Of the order's total: 0.5 is half. */
  refund_share: z.number().min(0).max(1).default(1),
})

export type RemedyLimit = z.infer<typeof Limit>

const handlesDiffer = (kinds: { handle: string }[]) =>
  new Set(kinds.map((kind) => kind.handle)).size === kinds.length

const WEEK = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:00" }))

const HOUR = 60

/** How the shop deals with complaints. */
export const ComplaintSettings = z.object({
  /** When somebody is there to answer, by the shop's clocks. */
  business_hours: z.array(Day).min(1).max(50).default(WEEK),
  /** Days off: `2026-12-25`. */
  holidays: z.array(z.iso.date()).max(400).default([]),
  targets: z
    .strictObject({ low: Target, normal: Target, high: Target, urgent: Target })
    .default({
      low: { acknowledge_minutes: 16 * HOUR, resolve_minutes: 80 * HOUR },
      normal: { acknowledge_minutes: 8 * HOUR, resolve_minutes: 40 * HOUR },
      high: { acknowledge_minutes: 4 * HOUR, resolve_minutes: 16 * HOUR },
      urgent: { acknowledge_minutes: HOUR, resolve_minutes: 8 * HOUR },
    }),
  categories: z
    .array(Category)
    .min(1)
    .max(50)
    .default(
      READY_CATEGORIES.map((handle) => ({
        handle,
        name: null,
        translations: {},
        severity: handle === "wrong_item" ? ("high" as const) : ("normal" as const),
      }))
    )
    .refine(handlesDiffer, { message: "Name each category once" }),
  causes: z
    .array(Kind)
    .min(1)
    .max(50)
    .default(READY_CAUSES.map((handle) => ({ handle, name: null, translations: {} })))
    .refine(handlesDiffer, { message: "Name each cause once" }),
  limits: z
    .strictObject({
      /** Who has no role with a limit of its own. */
      everybody: Limit.prefault({}),
      /** With several roles the most that one of them allows. */
      roles: z
        .array(Limit.extend({ role_id: z.string().trim().min(1).max(200) }))
        .max(50)
        .default([]),
    })
    .prefault({}),
  /** Admins who are told of every clock that runs out, besides the complaint's owner and
   * its member's manager. */
  escalate_to: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  /** A resolved complaint that nobody objects to is closed after so many days. */
  close_after_days: z.number().int().min(1).max(365).default(14),
  /** Of the panel's own notifications, which everybody there reads. */
  notification_locale: z.enum(LOCALES).default("en"),
})

export type ComplaintSettings = z.infer<typeof ComplaintSettings>
