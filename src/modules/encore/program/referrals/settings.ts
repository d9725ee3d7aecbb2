import { z } from "@medusajs/framework/zod"

const CurrencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/)

/** An address on the web; nothing else may stand behind a button or in a preview. */
const WebUrl = z
  .url({ protocol: /^https?$/ })
  .trim()
  .max(2_000)

const RewardId = z.string().trim().min(1).max(100).nullable().default(null)

/** What a guard does where it finds something. */
export const SEVERITIES = ["off", "review", "refuse"] as const

const Severity = z.enum(SEVERITIES)

/** What speaks against a referral. */
export const GUARDS = [
  "email",
  "existing_customer",
  "device",
  "velocity",
  "address",
  "payment",
] as const

export type Guard = (typeof GUARDS)[number]

/** The languages in which the shop can word the preview of its links. */
export const SHARE_LOCALES = ["en", "es", "ru", "zh", "el"] as const

/** How members bring friends, and what both get for it. */
export const ReferralSettings = z
  .object({
    enabled: z.boolean().default(false),
    friend: z
      .object({
        /** Given as soon as the friend has signed up with the link. */
        welcome_reward_id: RewardId,
        /** Given once the friend's order has matured. */
        reward_id: RewardId,
      })
      .prefault({}),
    /** Besides what earning rules with the trigger `referral` give. */
    advocate: z.object({ reward_id: RewardId }).prefault({}),
    /** What the friend's order has to be worth in goods; a currency that isn't named has
     * no minimum. Major units. */
    min_spend: z
      .array(
        z.object({
          currency_code: CurrencyCode,
          amount: z.number().positive().max(1_000_000_000),
        })
      )
      .max(200)
      .default([])
      .refine(
        (list) => new Set(list.map((each) => each.currency_code)).size === list.length,
        { message: "Give each currency one minimum" }
      ),
    /** An advocate is rewarded for at most so many friends in so many days. */
    limit: z
      .object({
        rewards: z.number().int().min(1).max(1_000_000).nullable().default(null),
        days: z.number().int().min(1).max(36_500).default(365),
      })
      .prefault({}),
    /** More friends of one advocate in so many hours look like a trick. */
    velocity: z
      .object({
        referrals: z.number().int().min(1).max(1_000_000).default(5),
        hours: z.number().int().min(1).max(8_760).default(24),
      })
      .prefault({}),
    guards: z
      .object({
        email: Severity.default("refuse"),
        existing_customer: Severity.default("refuse"),
        device: Severity.default("review"),
        velocity: Severity.default("review"),
        address: Severity.default("review"),
        payment: Severity.default("review"),
      })
      .prefault({}),
    /** Where a friend goes from the page of a link. */
    shop_url: WebUrl.nullable().default(null),
    /** What a posted link shows, by language; ready words where it isn't given. */
    share: z
      .array(
        z.object({
          locale: z.enum(SHARE_LOCALES),
          title: z.string().trim().min(1).max(120).nullable().default(null),
          text: z.string().trim().min(1).max(300).nullable().default(null),
          image_url: WebUrl.nullable().default(null),
        })
      )
      .max(SHARE_LOCALES.length)
      .default([])
      .refine((list) => new Set(list.map((each) => each.locale)).size === list.length, {
        message: "Give each language its words once",
      }),
  })
  .refine((referral) => !referral.enabled || referral.shop_url !== null, {
    message: "Give the address of your shop, where friends are to go",
    path: ["shop_url"],
  })

export type ReferralSettings = z.infer<typeof ReferralSettings>
