import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  type Amount,
  DRAW_ACTIVITIES,
  DRAW_LANGUAGES,
  type Draw,
  type DrawInput,
} from "../../lib/draw-types"
import { fromZonedInput, toZonedInput } from "../../lib/zoned-time"
import { STAGES } from "../../lib/types"

const words = z.object({ name: z.string(), description: z.string(), terms: z.string() })

/** The languages of the texts; `base`: as they are written first. */
export const TEXT_LANGUAGES = ["base", ...DRAW_LANGUAGES] as const

const whole = /^\d{1,9}$/

/** A draw as the form holds it: numbers as they were typed, times on the shop's clocks. */
export function drawSchema(t: TFunction<"encore">) {
  const wholeNumber = z.string().trim().regex(whole, t("draws.errors.whole"))
  const maybeWhole = z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, t("draws.errors.whole"))
  const time = z.string().min(1, t("draws.errors.time"))
  return z
    .object({
      texts: z.object({
        base: words.extend({ name: z.string().trim().min(1, t("draws.errors.name")) }),
        ...(Object.fromEntries(DRAW_LANGUAGES.map((code) => [code, words])) as Record<
          (typeof DRAW_LANGUAGES)[number],
          typeof words
        >),
      }),
      opens_at: time,
      closes_at: time,
      free: z.boolean(),
      by_order: z.boolean(),
      per: z.enum(["order", "amount"]),
      entries: wholeNumber,
      amounts: z.record(z.string(), z.string()),
      min_spend: z.record(z.string(), z.string()),
      product_ids: z.array(z.string()),
      category_ids: z.array(z.string()),
      by_points: z.boolean(),
      points: maybeWhole,
      activities: z.record(z.string(), maybeWhole),
      stages: z.array(z.enum(STAGES)),
      tier_ids: z.array(z.string()),
      country_codes: z.array(z.string()),
      prizes: z.array(
        z.object({
          name: z.string().trim().min(1, t("draws.errors.prizeName")),
          reward_id: z.string().min(1, t("draws.errors.reward")),
          count: wholeNumber,
          translations: z.partialRecord(z.enum(DRAW_LANGUAGES), z.string()),
        })
      ),
      alternates: wholeNumber,
      max_per_member: maybeWhole,
      one_prize_per_member: z.boolean(),
      draw_automatically: z.boolean(),
    })
    .refine((values) => values.closes_at > values.opens_at, {
      message: t("draws.errors.turned"),
      path: ["closes_at"],
    })
    .refine((values) => !values.by_points || Number(values.points) > 0, {
      message: t("draws.errors.points"),
      path: ["points"],
    })
    .refine(
      (values) =>
        !values.by_order ||
        values.per === "order" ||
        amountsOf(values.amounts).length > 0,
      { message: t("draws.errors.amounts"), path: ["per"] }
    )
}

export type DrawValues = z.infer<ReturnType<typeof drawSchema>>

const NO_WORDS = { name: "", description: "", terms: "" }

/** What the form starts with: a draw, or an empty one that opens now. */
export function valuesOf(draw: Draw | null, zone: string): DrawValues {
  const order = draw?.ways.order
  const now = Date.now()
  const MONTH = 30 * 86_400_000
  const wordsOf = (texts: DrawInput["translations"]["en"] | undefined) => ({
    name: texts?.name ?? "",
    description: texts?.description ?? "",
    terms: texts?.terms ?? "",
  })
  return {
    texts: {
      ...(Object.fromEntries(
        DRAW_LANGUAGES.map((code) => [code, wordsOf(draw?.translations[code])])
      ) as Record<(typeof DRAW_LANGUAGES)[number], typeof NO_WORDS>),
      base: draw ? wordsOf(draw) : NO_WORDS,
    },
    opens_at: toZonedInput(draw?.opens_at ?? new Date(now).toISOString(), zone),
    closes_at: toZonedInput(
      draw?.closes_at ?? new Date(now + MONTH).toISOString(),
      zone
    ),
    free: draw?.ways.free ?? true,
    by_order: Boolean(order),
    per: order?.per ?? "order",
    entries: String(order?.entries ?? 1),
    amounts: byCurrency(order?.amounts),
    min_spend: byCurrency(order?.min_spend),
    product_ids: order?.product_ids ?? [],
    category_ids: order?.category_ids ?? [],
    by_points: Boolean(draw?.ways.points),
    points: String(draw?.ways.points?.points ?? ""),
    activities: Object.fromEntries(
      DRAW_ACTIVITIES.map((trigger) => {
        const way = draw?.ways.activities.find((one) => one.trigger === trigger)
        return [trigger, way ? String(way.entries) : ""]
      })
    ),
    stages: draw?.audience.stages ?? [],
    tier_ids: draw?.audience.tier_ids ?? [],
    country_codes: draw?.audience.country_codes ?? [],
    prizes: (draw?.prizes ?? []).map(({ count, ...prize }) => ({
      ...prize,
      count: String(count),
    })),
    alternates: String(draw?.alternates ?? 3),
    max_per_member: String(draw?.max_per_member ?? ""),
    one_prize_per_member: draw?.one_prize_per_member ?? true,
    draw_automatically: draw?.draw_automatically ?? false,
  }
}

/** The texts of the form and who presses the button: what a published draw can change. */
export function textsOf({
  texts,
  draw_automatically,
}: DrawValues): Pick<
  DrawInput,
  "name" | "description" | "terms" | "translations" | "draw_automatically"
> {
  const { base } = texts
  return {
    name: base.name,
    description: base.description || null,
    terms: base.terms || null,
    translations: Object.fromEntries(
      DRAW_LANGUAGES.filter((code) => texts[code].name.trim()).map((code) => [
        code,
        {
          name: texts[code].name,
          description: texts[code].description || null,
          terms: texts[code].terms || null,
        },
      ])
    ),
    draw_automatically,
  }
}

/** What is sent of the form. */
export function inputOf(values: DrawValues, zone: string): DrawInput {
  return {
    ...textsOf(values),
    opens_at: fromZonedInput(values.opens_at, zone) ?? "",
    closes_at: fromZonedInput(values.closes_at, zone) ?? "",
    ways: {
      free: values.free,
      order: values.by_order
        ? {
            per: values.per,
            entries: Number(values.entries),
            amounts: values.per === "amount" ? amountsOf(values.amounts) : [],
            min_spend: amountsOf(values.min_spend),
            product_ids: values.product_ids,
            category_ids: values.category_ids,
          }
        : null,
      points: values.by_points ? { points: Number(values.points) } : null,
      activities: DRAW_ACTIVITIES.filter(
        (trigger) => Number(values.activities[trigger]) > 0
      ).map((trigger) => ({ trigger, entries: Number(values.activities[trigger]) })),
    },
    audience: {
      stages: values.stages,
      tier_ids: values.tier_ids,
      country_codes: values.country_codes,
    },
    prizes: values.prizes.map(({ count, ...prize }) => ({
      ...prize,
      count: Number(count),
    })),
    alternates: Number(values.alternates),
    max_per_member: values.max_per_member ? Number(values.max_per_member) : null,
    one_prize_per_member: values.one_prize_per_member,
  }
}

function byCurrency(amounts: Amount[] = []): Record<string, string> {
  return Object.fromEntries(
    amounts.map(({ currency_code, amount }) => [currency_code, String(amount)])
  )
}

/** Those that are given: a field left empty leaves its currency out. */
function amountsOf(fields: Record<string, string>): Amount[] {
  return Object.entries(fields)
    .map(([currency_code, amount]) => ({ currency_code, amount: Number(amount) }))
    .filter(({ amount }) => amount > 0)
}
