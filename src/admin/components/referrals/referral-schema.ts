import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  GUARD_SEVERITIES,
  REFERRAL_GUARDS,
  type ReferralGuard,
  type ReferralSettings,
} from "../../lib/types"

/** The languages in which links can be worded. */
export const SHARE_LOCALES = ["en", "es", "ru", "zh", "el"] as const

const severity = z.enum(GUARD_SEVERITIES)

/** How the form says that there is none: an empty value can't be chosen. */
export const NO_REWARD = "none"

const WHOLE = /^\d{1,7}$/

export function referralSchema(t: TFunction<"encore">) {
  const whole = (least: number, most: number) =>
    z
      .string()
      .refine(
        (text) => WHOLE.test(text) && Number(text) >= least && Number(text) <= most,
        t("settings.spending.errors.whole", { least, most })
      )
  const webUrl = z
    .string()
    .trim()
    .refine((text) => text === "" || isWebUrl(text), t("referrals.settings.errors.url"))

  return z
    .object({
      enabled: z.boolean(),
      shop_url: webUrl,
      welcome_reward_id: z.string(),
      friend_reward_id: z.string(),
      advocate_reward_id: z.string(),
      min_spend: z.array(
        z.object({
          currency_code: z.string().min(1),
          amount: z
            .string()
            .refine(
              (text) => text.trim() === "" || Number(text) > 0,
              t("program.form.errors.positive")
            ),
        })
      ),
      limit_rewards: z.union([z.literal(""), whole(1, 1_000_000)]),
      limit_days: whole(1, 36_500),
      velocity_referrals: whole(1, 1_000_000),
      velocity_hours: whole(1, 8_760),
      guards: z.object(
        Object.fromEntries(REFERRAL_GUARDS.map((guard) => [guard, severity])) as Record<
          ReferralGuard,
          typeof severity
        >
      ),
      share: z.array(
        z.object({
          locale: z.enum(SHARE_LOCALES),
          title: z.string().trim().max(120),
          text: z.string().trim().max(300),
          image_url: webUrl,
        })
      ),
    })
    .refine((values) => !values.enabled || values.shop_url !== "", {
      path: ["shop_url"],
      message: t("referrals.settings.errors.shopUrl"),
    })
}

export type ReferralFormValues = z.infer<ReturnType<typeof referralSchema>>

/** The settings as the form holds them: a minimum for each currency of the shop, words
 * for each language. */
export function toFormValues(
  referral: ReferralSettings,
  currencies: string[]
): ReferralFormValues {
  const least = new Map(
    referral.min_spend.map(({ currency_code, amount }) => [
      currency_code,
      String(amount),
    ])
  )
  return {
    enabled: referral.enabled,
    shop_url: referral.shop_url ?? "",
    welcome_reward_id: referral.friend.welcome_reward_id ?? NO_REWARD,
    friend_reward_id: referral.friend.reward_id ?? NO_REWARD,
    advocate_reward_id: referral.advocate.reward_id ?? NO_REWARD,
    min_spend: [...new Set([...currencies, ...least.keys()])].map((currency_code) => ({
      currency_code,
      amount: least.get(currency_code) ?? "",
    })),
    limit_rewards:
      referral.limit.rewards === null ? "" : String(referral.limit.rewards),
    limit_days: String(referral.limit.days),
    velocity_referrals: String(referral.velocity.referrals),
    velocity_hours: String(referral.velocity.hours),
    guards: referral.guards,
    share: SHARE_LOCALES.map((locale) => {
      const words = referral.share.find((each) => each.locale === locale)
      return {
        locale,
        title: words?.title ?? "",
        text: words?.text ?? "",
        image_url: words?.image_url ?? "",
      }
    }),
  }
}

export function toReferral(values: ReferralFormValues): ReferralSettings {
  return {
    enabled: values.enabled,
    shop_url: values.shop_url || null,
    friend: {
      welcome_reward_id: chosen(values.welcome_reward_id),
      reward_id: chosen(values.friend_reward_id),
    },
    advocate: { reward_id: chosen(values.advocate_reward_id) },
    min_spend: values.min_spend
      .filter(({ amount }) => amount.trim() !== "")
      .map(({ currency_code, amount }) => ({ currency_code, amount: Number(amount) })),
    limit: {
      rewards: values.limit_rewards === "" ? null : Number(values.limit_rewards),
      days: Number(values.limit_days),
    },
    velocity: {
      referrals: Number(values.velocity_referrals),
      hours: Number(values.velocity_hours),
    },
    guards: values.guards,
    share: values.share
      .map(({ locale, title, text, image_url }) => ({
        locale,
        title: title || null,
        text: text || null,
        image_url: image_url || null,
      }))
      .filter(({ title, text, image_url }) => title ?? text ?? image_url),
  }
}

function chosen(id: string): string | null {
  return id === NO_REWARD ? null : id
}

function isWebUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol)
  } catch {
    return false
  }
}
