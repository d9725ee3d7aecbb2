import type { Stage } from "./types"

/** What the admin API answers with about rewards. Amounts in major units. */

export const REWARD_KINDS = [
  "percent",
  "amount",
  "free_shipping",
  "free_product",
  "buy_x_get_y",
  "points",
  "perk",
] as const
export type RewardKind = (typeof REWARD_KINDS)[number]

export const GOODS_TYPES = ["all", "products", "categories", "collections"] as const
export type Goods = { type: (typeof GOODS_TYPES)[number]; ids: string[] }

export type CurrencyAmount = { currency_code: string; amount: number }

export type RewardTerms =
  | { kind: "percent"; percent: number; goods: Goods; min_spend: CurrencyAmount[] }
  | {
      kind: "amount"
      amounts: CurrencyAmount[]
      goods: Goods
      min_spend: CurrencyAmount[]
    }
  | { kind: "free_shipping"; min_spend: CurrencyAmount[] }
  | {
      kind: "free_product"
      variant_ids: string[]
      quantity: number
      min_spend: CurrencyAmount[]
    }
  | {
      kind: "buy_x_get_y"
      buy: { goods: Goods; quantity: number }
      get: { goods: Goods; quantity: number; percent: number }
      min_spend: CurrencyAmount[]
    }
  | { kind: "points"; points: number }
  | { kind: "perk" }

export const WORD_LOCALES = ["en", "es", "ru", "zh", "el"] as const
export type WordLocale = (typeof WORD_LOCALES)[number]
export type RewardWords = { name: string; description: string | null }

/** What an admin says of a reward. */
export type RewardInput = RewardWords & {
  translations: Partial<Record<WordLocale, RewardWords>>
  terms: RewardTerms
  price_points: number | null
  stock: number | null
  limit_total: number | null
  limit_per_period: number | null
  period_days: number | null
  audience: {
    stages: Stage[]
    tier_ids: string[]
    customer_group_ids: string[]
    min_purchases: number | null
    max_purchases: number | null
    min_net_spend: CurrencyAmount[]
  }
  starts_at: string | null
  ends_at: string | null
  valid_days: number | null
  expiry_refund: "none" | "full"
  on_order_canceled: "restore" | "keep"
  returnable: boolean
}

export type Reward = RewardInput & {
  id: string
  kind: RewardKind
  /** In a few words: "10 % off". */
  value: string
  left: number | null
  status: "draft" | "published" | "archived"
  coupons: { unused: number; redeemed: number; expired: number; revoked: number }
  problems: { key: string; sentence: string }[]
  created_at: string
}

export const COUPON_STATUSES = [
  "pending",
  "issued",
  "redeemed",
  "expired",
  "revoked",
] as const

export type Coupon = RewardWords & {
  id: string
  code: string
  reward_id: string
  kind: RewardKind
  value: string
  status: (typeof COUPON_STATUSES)[number]
  member_id: string
  member: { id: string; name: string | null; email: string | null } | null
  points: number
  reason: string | null
  problem: { key: string; sentence: string } | null
  expires_at: string | null
  created_at: string
  order_id: string | null
  print_url: string
}

export const rewardHref = (id: string) => `/loyalty/rewards/${id}`
