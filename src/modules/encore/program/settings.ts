import { z } from "@medusajs/framework/zod"
import { ComplaintSettings } from "../feedback/complaints/complaint-settings"
import { NpsSettings } from "../feedback/nps/nps-settings"
import { STAGES } from "../journey/stage"
import { DrawSettings } from "./draws/draw-settings"
import { Brand } from "./cards/brand"
import { OutreachSettings } from "../outreach/outreach-settings"
import { ExpirySettings } from "./lifetime/expiry-settings"
import { TierSettings } from "./tiers/ladder"
import { ReferralSettings } from "./referrals/settings"

/** The settings are one row. */
export const SETTING_ID = "encset_program"

const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

const days = z.number().int().min(0).max(36_500)

const StageRule = z.object({
  stage: z.enum(STAGES),
  min_purchases: z.number().int().min(0).max(1_000_000),
  min_net_spend: z.number().min(0).nullable().default(null),
})

const DEFAULT_STAGES: z.infer<typeof StageRule>[] = [
  { stage: "first_contact", min_purchases: 0, min_net_spend: null },
  { stage: "first_purchase", min_purchases: 1, min_net_spend: null },
  { stage: "repeat_contact", min_purchases: 2, min_net_spend: null },
  { stage: "loyalty", min_purchases: 4, min_net_spend: null },
]

/** From what the days until points become available are counted. */
export const MATURITY_EVENTS = ["placed", "captured", "delivered", "completed"] as const

export type MaturityEvent = (typeof MATURITY_EVENTS)[number]

/** Everything about the program that is one value for the whole shop. */
export const Settings = z
  .object({
    /** By whose clocks a day, a weekday or an hour of the program is meant; IANA. */
    time_zone: z
      .string()
      .max(64)
      .refine(isTimeZone, { message: "Give a time zone such as Europe/Athens" })
      .default("UTC"),
    points_name: z.string().trim().min(1).max(40).default("Points"),
    earning: z
      .object({
        /** Points of an order become available this many days after the event. */
        maturity: z
          .object({ event: z.enum(MATURITY_EVENTS), days: days.default(0) })
          .prefault({ event: "placed" }),
        expiry: ExpirySettings.prefault({}),
        /** Members are told of it so many days before their points expire; null: never. */
        expiry_warning_days: days.min(1).max(365).nullable().default(30),
      })
      .prefault({}),
    /** How points are spent at the checkout. */
    redemption: z
      .object({
        /** So many points pay so much of a currency; without a rate, none are spent in it. */
        rates: z
          .array(
            z.object({
              currency_code: CurrencyCode,
              points: z.number().int().positive().max(1_000_000),
              amount: z.number().positive().max(1_000_000_000),
            })
          )
          .default([])
          .refine(
            (rates) => new Set(rates.map((r) => r.currency_code)).size === rates.length,
            { message: "Give each currency one rate" }
          ),
        min_points: z.number().int().min(0).max(1_000_000_000).default(0),
        step: z.number().int().min(1).max(1_000_000).default(1),
        /** Of what may be paid with points: 0.5 is half. */
        max_share: z.number().positive().max(1).default(1),
        include_shipping: z.boolean().default(true),
        excluded_product_ids: z.array(z.string()).max(10_000).default([]),
        /** Whether the part paid with points earns too. */
        earn_on_points: z.boolean().default(false),
        /** Points on a cart that nobody touches are let go after so many minutes. */
        hold_minutes: z.number().int().min(5).max(43_200).default(120),
        /** Spent points that come back after they would have expired can be spent for so
         * many days more; 0: they expire at once. */
        restored_expiry_days: days.default(30),
      })
      .prefault({}),
    draws: DrawSettings.prefault({}),
    complaints: ComplaintSettings.prefault({}),
    referral: ReferralSettings.prefault({}),
    nps: NpsSettings.prefault({}),
    outreach: OutreachSettings.prefault({}),
    /** How the shop looks on what it prints. */
    brand: Brand.prefault({}),
    /** Whether an account's e-mail address counts as proven without a
     * verification: only where the shop verifies addresses by itself. */
    trust_account_emails: z.boolean().default(false),
    /** The currency of all thresholds in money; null: none is used. */
    spend_currency_code: CurrencyCode.nullable().default(null),
    stages: z
      .array(StageRule)
      .length(STAGES.length)
      .default(DEFAULT_STAGES)
      .refine((rules) => STAGES.every((stage, i) => rules[i]?.stage === stage), {
        message: "Give one rule for each stage, in the order of the stages",
      })
      .refine(
        (rules) =>
          rules.every(
            (rule, i) => i === 0 || rule.min_purchases >= rules[i - 1]!.min_purchases
          ),
        { message: "A later stage can't ask for fewer purchases than an earlier one" }
      ),
    tiers: TierSettings.prefault({}),
    rhythm: z
      .object({
        default_gap_days: days.min(1).default(90),
        at_risk_after: z.number().min(1).max(100).default(1.5),
        lapsed_after: z.number().min(1).max(100).default(3),
      })
      .prefault({})
      .refine((rhythm) => rhythm.lapsed_after > rhythm.at_risk_after, {
        message: "Lapsed has to come after at risk",
      }),
  })
  .refine(
    (settings) =>
      settings.spend_currency_code !== null ||
      settings.stages.every((rule) => rule.min_net_spend === null),
    { message: "Choose the currency of the spending thresholds" }
  )

function isTimeZone(name: string): boolean {
  try {
    // An offset is none: the database reads its sign the other way round.
    return (
      /^[a-z]/i.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }))
    )
  } catch {
    return false
  }
}

export type { ExpiryRule } from "./lifetime/expiry-settings"

export type Settings = z.infer<typeof Settings>
