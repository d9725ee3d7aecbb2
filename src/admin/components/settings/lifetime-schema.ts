import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  EXPIRY_TYPES,
  type ExpiryRule,
  MATURITY_EVENTS,
  type Settings,
} from "../../lib/types"

type RuleValues = { type: (typeof EXPIRY_TYPES)[number]; days: string }

export type LifetimeFormValues = RuleValues & {
  event: (typeof MATURITY_EVENTS)[number]
  wait_days: string
  by_country: (RuleValues & { country_code: string })[]
  /** Empty: no warning. */
  warning_days: string
}

const MAX_DAYS = 36_500
const MAX_WARNING_DAYS = 365

/** What a rule is given when it begins to need days. */
export const USUAL_DAYS = "365"

export function lifetimeSchema(t: TFunction<"encore">) {
  const rule = {
    type: z.enum(EXPIRY_TYPES),
    days: z.string(),
  }
  const needsDays = ({ type, days }: RuleValues) =>
    type === "never" || isWhole(days, 1, MAX_DAYS)
  const lacksDays = {
    path: ["days"],
    message: t("settings.lifetime.errors.lifetime", { most: MAX_DAYS }),
  }

  return z
    .object({
      ...rule,
      event: z.enum(MATURITY_EVENTS),
      wait_days: z
        .string()
        .refine((text) => isWhole(text, 0, MAX_DAYS), t("settings.errors.days")),
      by_country: z.array(
        z.object({ ...rule, country_code: z.string() }).refine(needsDays, lacksDays)
      ),
      warning_days: z
        .string()
        .refine(
          (text) => text === "" || isWhole(text, 1, MAX_WARNING_DAYS),
          t("settings.lifetime.errors.warning")
        ),
    })
    .refine(needsDays, lacksDays)
}

export function toFormValues(earning: Settings["earning"]): LifetimeFormValues {
  const { maturity, expiry, expiry_warning_days: warning } = earning
  return {
    event: maturity.event,
    wait_days: String(maturity.days),
    ...ruleValues(expiry),
    by_country: expiry.by_country.map((rule) => ({
      country_code: rule.country_code,
      ...ruleValues(rule),
    })),
    warning_days: warning === null ? "" : String(warning),
  }
}

export function toEarning(values: LifetimeFormValues): Settings["earning"] {
  return {
    maturity: { event: values.event, days: Number(values.wait_days) },
    expiry: {
      ...toRule(values),
      by_country: values.by_country.map(({ country_code, ...rule }) => ({
        country_code,
        ...toRule(rule),
      })),
    },
    expiry_warning_days: values.warning_days ? Number(values.warning_days) : null,
  }
}

function ruleValues(rule: ExpiryRule): RuleValues {
  return {
    type: rule.type,
    days: rule.type === "never" ? USUAL_DAYS : String(rule.days),
  }
}

function toRule({ type, days }: RuleValues): ExpiryRule {
  return type === "never" ? { type } : { type, days: Number(days) }
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
}
