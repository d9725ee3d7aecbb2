import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import {
  type StampCard,
  STAMP_TARGETS,
  STAMPS_PER,
  type StampsPer,
  type StampTarget,
  type StampTerms,
} from "../../lib/stamp-cards"

/** The form's values: numbers as they were typed, days as the browser writes them. */
export type CardFormValues = {
  name: string
  description: string
  target: StampTarget
  product_ids: string[]
  category_ids: string[]
  collection_ids: string[]
  tag_ids: string[]
  per: StampsPer
  max_per_order: string
  /** By currency code. */
  min_spend: Record<string, string>
  places: string
  reward_id: string
  starts_on: string
  ends_on: string
  stamp_days: string
  max_full_cards: string
  retroactive: boolean
}

/** Under which field the goods of a target are chosen. */
export const IDS = {
  products: "product_ids",
  categories: "category_ids",
  collections: "collection_ids",
  tags: "tag_ids",
} as const

const MOST_PLACES = 50

export function stampCardSchema(t: TFunction<"encore">) {
  const ids = z.array(z.string())
  const whole = (most: number) =>
    z
      .string()
      .trim()
      .refine(
        (text) => text === "" || (/^\d+$/.test(text) && +text >= 1 && +text <= most),
        t("stamps.errors.whole", { most })
      )
  return z
    .object({
      name: z.string().trim().min(1, t("stamps.errors.name")).max(100),
      description: z.string().trim().max(1000),
      target: z.enum(STAMP_TARGETS),
      product_ids: ids,
      category_ids: ids,
      collection_ids: ids,
      tag_ids: ids,
      per: z.enum(STAMPS_PER),
      max_per_order: whole(1000),
      min_spend: z.record(
        z.string(),
        z
          .string()
          .trim()
          .refine((text) => text === "" || Number(text) > 0, t("stamps.errors.amount"))
      ),
      places: z
        .string()
        .trim()
        .refine(
          (text) => /^\d+$/.test(text) && +text >= 2 && +text <= MOST_PLACES,
          t("stamps.errors.places", { most: MOST_PLACES })
        ),
      reward_id: z.string(),
      starts_on: z.string(),
      ends_on: z.string(),
      stamp_days: whole(3660),
      max_full_cards: whole(10000),
      retroactive: z.boolean(),
    })
    .superRefine((values, context) => {
      const { target, starts_on, ends_on } = values
      if (target !== "visits" && values[IDS[target]].length === 0) {
        context.addIssue({
          code: "custom",
          path: [IDS[target]],
          message: t("stamps.errors.goods"),
        })
      }
      if (starts_on && ends_on && starts_on > ends_on) {
        context.addIssue({
          code: "custom",
          path: ["ends_on"],
          message: t("stamps.errors.ends"),
        })
      }
    })
}

const NO_GOODS = {
  product_ids: [],
  category_ids: [],
  collection_ids: [],
  tag_ids: [],
}

/** The form of a card, or of a new one: nine places. */
export function toFormValues(
  card: Pick<StampCard, "name" | "description" | "terms"> | undefined,
  currencies: string[]
): CardFormValues {
  const terms = card?.terms
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : String(value)
  const type = terms?.target.type ?? "products"
  return {
    name: card?.name ?? "",
    description: card?.description ?? "",
    target: type,
    ...NO_GOODS,
    ...(type === "visits" ? {} : { [IDS[type]]: terms?.target.ids ?? [] }),
    per: terms?.per ?? "unit",
    max_per_order: text(terms?.max_per_order),
    min_spend: Object.fromEntries(
      [
        ...new Set([
          ...currencies,
          ...(terms?.min_spend ?? []).map((least) => least.currency_code),
        ]),
      ].map((code) => [
        code,
        text(terms?.min_spend.find((least) => least.currency_code === code)?.amount),
      ])
    ),
    places: text(terms?.places ?? 9),
    reward_id: terms?.reward_id ?? "",
    starts_on: dayOf(terms?.starts_at ?? null),
    ends_on: dayOf(terms?.ends_at ? justBefore(terms.ends_at) : null),
    stamp_days: text(terms?.stamp_days),
    max_full_cards: text(terms?.max_full_cards),
    retroactive: terms?.retroactive ?? false,
  }
}

/** What the API is to have of the form. */
export function toTerms(values: CardFormValues): StampTerms {
  const number = (text: string) => (text === "" ? null : Number(text))
  const { target } = values
  return {
    target: { type: target, ids: target === "visits" ? [] : values[IDS[target]] },
    per: target === "visits" ? "order" : values.per,
    max_per_order: target === "visits" ? null : number(values.max_per_order),
    min_spend: Object.entries(values.min_spend).flatMap(([currency_code, amount]) =>
      amount === "" ? [] : [{ currency_code, amount: Number(amount) }]
    ),
    places: Number(values.places),
    reward_id: values.reward_id || null,
    starts_at: values.starts_on ? startOf(values.starts_on, 0) : null,
    ends_at: values.ends_on ? startOf(values.ends_on, 1) : null,
    stamp_days: number(values.stamp_days),
    max_full_cards: number(values.max_full_cards),
    retroactive: values.retroactive,
  }
}

/** The beginning of a day where the admin is, so many days later. */
function startOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00`)
  date.setDate(date.getDate() + later)
  return date.toISOString()
}

/** The last day that belongs to a time that ends then. */
function justBefore(end: string): string {
  return new Date(new Date(end).getTime() - 1).toISOString()
}

function dayOf(moment: string | null): string {
  if (!moment) {
    return ""
  }
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
