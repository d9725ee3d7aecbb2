import type {
  CurrencyAmount,
  Goods,
  Reward,
  RewardInput,
  RewardKind,
  RewardTerms,
  WordLocale,
} from "../../lib/rewards"
import { WORD_LOCALES } from "../../lib/rewards"
import type { Stage } from "../../lib/types"

/** Text by currency, as typed. */
type ByCurrency = Record<string, string>

/** A reward as its form holds it: numbers as the text that was typed. */
export type RewardValues = {
  name: string
  description: string
  translations: Record<WordLocale, { name: string; description: string }>
  kind: RewardKind
  percent: string
  amounts: ByCurrency
  min_spend: ByCurrency
  goods: Goods
  variant_ids: string[]
  quantity: string
  buy: Goods
  buy_quantity: string
  get: Goods
  get_quantity: string
  get_percent: string
  points: string
  price_points: string
  stock: string
  limit_total: string
  limit_per_period: string
  period_days: string
  stages: Stage[]
  tier_ids: string[]
  customer_group_ids: string[]
  min_purchases: string
  max_purchases: string
  min_net_spend: ByCurrency
  starts_at: string
  ends_at: string
  valid_days: string
  expiry_refund: "none" | "full"
  on_order_canceled: "restore" | "keep"
  returnable: boolean
}

const EVERYTHING: Goods = { type: "all", ids: [] }

/** What the form starts with: this reward, or an empty one. */
export function valuesOf(reward: Reward | undefined): RewardValues {
  const terms = reward?.terms
  const audience = reward?.audience
  return {
    name: reward?.name ?? "",
    description: reward?.description ?? "",
    translations: Object.fromEntries(
      WORD_LOCALES.map((locale) => [
        locale,
        {
          name: reward?.translations[locale]?.name ?? "",
          description: reward?.translations[locale]?.description ?? "",
        },
      ])
    ) as RewardValues["translations"],
    kind: terms?.kind ?? "percent",
    percent: text(terms?.kind === "percent" ? terms.percent : null),
    amounts: byCurrency(terms?.kind === "amount" ? terms.amounts : []),
    min_spend: byCurrency(terms && "min_spend" in terms ? terms.min_spend : []),
    goods: terms && "goods" in terms ? terms.goods : EVERYTHING,
    variant_ids: terms?.kind === "free_product" ? terms.variant_ids : [],
    quantity: text(terms?.kind === "free_product" ? terms.quantity : 1),
    buy: terms?.kind === "buy_x_get_y" ? terms.buy.goods : EVERYTHING,
    buy_quantity: text(terms?.kind === "buy_x_get_y" ? terms.buy.quantity : 1),
    get: terms?.kind === "buy_x_get_y" ? terms.get.goods : EVERYTHING,
    get_quantity: text(terms?.kind === "buy_x_get_y" ? terms.get.quantity : 1),
    get_percent: text(terms?.kind === "buy_x_get_y" ? terms.get.percent : 100),
    points: text(terms?.kind === "points" ? terms.points : null),
    price_points: text(reward?.price_points),
    stock: text(reward?.stock),
    limit_total: text(reward?.limit_total),
    limit_per_period: text(reward?.limit_per_period),
    period_days: text(reward?.period_days),
    stages: audience?.stages ?? [],
    tier_ids: audience?.tier_ids ?? [],
    customer_group_ids: audience?.customer_group_ids ?? [],
    min_purchases: text(audience?.min_purchases),
    max_purchases: text(audience?.max_purchases),
    min_net_spend: byCurrency(audience?.min_net_spend ?? []),
    starts_at: reward?.starts_at?.slice(0, 10) ?? "",
    ends_at: reward?.ends_at?.slice(0, 10) ?? "",
    valid_days: text(reward ? reward.valid_days : 90),
    expiry_refund: reward?.expiry_refund ?? "none",
    on_order_canceled: reward?.on_order_canceled ?? "restore",
    returnable: reward?.returnable ?? true,
  }
}

/** What is sent of it. A day ends with its last moment (UTC). */
export function inputOf(values: RewardValues): RewardInput {
  return {
    name: values.name.trim(),
    description: values.description.trim() || null,
    translations: Object.fromEntries(
      Object.entries(values.translations)
        .filter(([, words]) => words.name.trim())
        .map(([locale, words]) => [
          locale,
          { name: words.name.trim(), description: words.description.trim() || null },
        ])
    ),
    terms: termsOf(values),
    price_points: values.kind === "points" ? null : number(values.price_points),
    stock: number(values.stock),
    limit_total: number(values.limit_total),
    limit_per_period: number(values.limit_per_period),
    period_days: number(values.period_days),
    audience: {
      stages: values.stages,
      tier_ids: values.tier_ids,
      customer_group_ids: values.customer_group_ids,
      min_purchases: number(values.min_purchases),
      max_purchases: number(values.max_purchases),
      min_net_spend: amounts(values.min_net_spend),
    },
    starts_at: values.starts_at ? `${values.starts_at}T00:00:00.000Z` : null,
    ends_at: values.ends_at ? `${values.ends_at}T23:59:59.999Z` : null,
    valid_days: number(values.valid_days),
    expiry_refund: values.expiry_refund,
    on_order_canceled: values.on_order_canceled,
    returnable: values.returnable,
  }
}

function termsOf(values: RewardValues): RewardTerms {
  const { kind } = values
  const min_spend = amounts(values.min_spend)
  switch (kind) {
    case "percent":
      return {
        kind,
        percent: Number(values.percent),
        goods: goods(values.goods),
        min_spend,
      }
    case "amount":
      return {
        kind,
        amounts: amounts(values.amounts),
        goods: goods(values.goods),
        min_spend,
      }
    case "free_shipping":
      return { kind, min_spend }
    case "free_product":
      return {
        kind,
        variant_ids: values.variant_ids,
        quantity: Number(values.quantity),
        min_spend,
      }
    case "buy_x_get_y":
      return {
        kind,
        buy: { goods: goods(values.buy), quantity: Number(values.buy_quantity) },
        get: {
          goods: goods(values.get),
          quantity: Number(values.get_quantity),
          percent: Number(values.get_percent),
        },
        min_spend,
      }
    case "points":
      return { kind, points: Number(values.points) }
    case "perk":
      return { kind }
  }
}

const goods = ({ type, ids }: Goods): Goods => ({
  type,
  ids: type === "all" ? [] : ids,
})

const text = (value: number | null | undefined) => String(value ?? "")

const number = (typed: string) => (typed.trim() === "" ? null : Number(typed))

const byCurrency = (given: CurrencyAmount[]): ByCurrency =>
  Object.fromEntries(given.map((a) => [a.currency_code, String(a.amount)]))

const amounts = (typed: ByCurrency): CurrencyAmount[] =>
  Object.entries(typed)
    .filter(([, amount]) => amount?.trim())
    .map(([currency_code, amount]) => ({ currency_code, amount: Number(amount) }))
