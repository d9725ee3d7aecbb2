import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  type EarningRule,
  type EarningRuleDefinition,
  ROUNDINGS,
  type Rounding,
} from "../../lib/types"
import type { RateValues } from "../common/rates-field"

export type RuleFormValues = {
  name: string
  rates: RateValues[]
  include_tax: boolean
  include_shipping: boolean
  rounding: Rounding
}

export function earningRuleSchema(t: TFunction<"encore">) {
  const positive = z
    .string()
    .refine((text) => Number(text) > 0, t("program.form.errors.positive"))

  return z.object({
    name: z.string().trim().min(1, t("program.form.errors.name")),
    rates: z
      .array(
        z.object({
          currency_code: z.string().min(1, t("program.form.errors.currency")),
          points: positive,
          per: positive,
        })
      )
      .min(1, t("program.form.errors.noRate")),
    include_tax: z.boolean(),
    include_shipping: z.boolean(),
    rounding: z.enum(ROUNDINGS),
  })
}

/** A rule as the form shows it; the first one starts with the shop's currency. */
export function toFormValues(
  rule: EarningRule | undefined,
  defaultCurrency: string
): RuleFormValues {
  if (!rule) {
    return {
      name: "",
      rates: [{ currency_code: defaultCurrency, points: "1", per: "1" }],
      include_tax: true,
      include_shipping: false,
      rounding: "floor",
    }
  }
  const { rates, include_tax, include_shipping, rounding } = rule.definition.effect
  return {
    name: rule.name,
    rates: rates.map(({ currency_code, points, per }) => ({
      currency_code,
      points: String(points),
      per: String(per),
    })),
    include_tax,
    include_shipping,
    rounding,
  }
}

export function toDefinition({
  rates,
  include_tax,
  include_shipping,
  rounding,
}: RuleFormValues): EarningRuleDefinition {
  return {
    trigger: "order_placed",
    effect: {
      type: "per_amount",
      rates: rates.map(({ currency_code, points, per }) => ({
        currency_code,
        points: Number(points),
        per: Number(per),
      })),
      include_tax,
      include_shipping,
      rounding,
    },
  }
}
