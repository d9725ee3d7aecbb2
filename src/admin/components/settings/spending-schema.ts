import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import type { Redemption } from "../../lib/types"
import type { RateValues } from "../common/rates-field"

export type SpendingFormValues = {
  rates: RateValues[]
  min_points: string
  step: string
  /** In per cent, as people speak of shares. */
  share: string
  include_shipping: boolean
  excluded_product_ids: string[]
  earn_on_points: boolean
  hold_minutes: string
  restored_expiry_days: string
}

const WHOLE = /^\d{1,9}$/
const MAX_MINUTES = 43_200
const MAX_DAYS = 36_500

export function spendingSchema(t: TFunction<"encore">) {
  const whole = (least: number, most = 1_000_000_000) =>
    z
      .string()
      .refine(
        (text) => WHOLE.test(text) && Number(text) >= least && Number(text) <= most,
        t("settings.spending.errors.whole", { least, most })
      )

  return z.object({
    rates: z.array(
      z.object({
        currency_code: z.string().min(1, t("program.form.errors.currency")),
        points: whole(1, 1_000_000),
        per: z
          .string()
          .refine((text) => Number(text) > 0, t("program.form.errors.positive")),
      })
    ),
    min_points: whole(0),
    step: whole(1, 1_000_000),
    share: z
      .string()
      .refine(
        (text) => Number(text) > 0 && Number(text) <= 100,
        t("settings.spending.errors.share")
      ),
    include_shipping: z.boolean(),
    excluded_product_ids: z.array(z.string()),
    earn_on_points: z.boolean(),
    hold_minutes: whole(5, MAX_MINUTES),
    restored_expiry_days: whole(0, MAX_DAYS),
  })
}

export function toFormValues(redemption: Redemption): SpendingFormValues {
  return {
    rates: redemption.rates.map(({ currency_code, points, amount }) => ({
      currency_code,
      points: String(points),
      per: String(amount),
    })),
    min_points: String(redemption.min_points),
    step: String(redemption.step),
    share: String(rounded(redemption.max_share * 100)),
    include_shipping: redemption.include_shipping,
    excluded_product_ids: redemption.excluded_product_ids,
    earn_on_points: redemption.earn_on_points,
    hold_minutes: String(redemption.hold_minutes),
    restored_expiry_days: String(redemption.restored_expiry_days),
  }
}

export function toRedemption(values: SpendingFormValues): Redemption {
  return {
    rates: values.rates.map(({ currency_code, points, per }) => ({
      currency_code,
      points: Number(points),
      amount: Number(per),
    })),
    min_points: Number(values.min_points),
    step: Number(values.step),
    max_share: rounded(Number(values.share) / 100),
    include_shipping: values.include_shipping,
    excluded_product_ids: values.excluded_product_ids,
    earn_on_points: values.earn_on_points,
    hold_minutes: Number(values.hold_minutes),
    restored_expiry_days: Number(values.restored_expiry_days),
  }
}

/** Binary fractions make 28.999999999999996 of 29 per cent. */
function rounded(value: number): number {
  return Number(value.toFixed(6))
}
