import type { Stage } from "./types"

export const DRAW_STATUSES = ["draft", "open", "closed", "drawn", "settled"] as const
export type DrawStatus = (typeof DRAW_STATUSES)[number]

export const DRAW_WAYS = ["free", "order", "points", "activity", "gift"] as const
export type DrawWay = (typeof DRAW_WAYS)[number]

export const DRAW_ACTIVITIES = [
  "signup",
  "birthday",
  "anniversary",
  "profile_completed",
  "survey_answered",
  "referral",
  "review",
  "tier_reached",
] as const

export const DRAW_LANGUAGES = ["en", "es", "ru", "zh", "el"] as const
export type DrawLanguage = (typeof DRAW_LANGUAGES)[number]

export type Amount = { currency_code: string; amount: number }

export type DrawPrize = {
  name: string
  translations: Partial<Record<DrawLanguage, string>>
  reward_id: string
  count: number
}

export type DrawWords = {
  name: string
  description: string | null
  terms: string | null
}

/** What an admin says of a draw. */
export type DrawInput = DrawWords & {
  translations: Partial<Record<DrawLanguage, DrawWords>>
  opens_at: string
  closes_at: string
  ways: {
    free: boolean
    order: {
      per: "order" | "amount"
      entries: number
      amounts: Amount[]
      min_spend: Amount[]
      product_ids: string[]
      category_ids: string[]
    } | null
    points: { points: number } | null
    activities: { trigger: string; entries: number }[]
  }
  audience: { stages: Stage[]; tier_ids: string[]; country_codes: string[] }
  prizes: DrawPrize[]
  alternates: number
  max_per_member: number | null
  one_prize_per_member: boolean
  draw_automatically: boolean
}

export type Draw = DrawInput & {
  id: string
  status: DrawStatus
  seed_hash: string | null
  entries_hash: string | null
  entries_count: number
  entrants_count: number
  published_at: string | null
  closed_at: string | null
  drawn_at: string | null
  settled_at: string | null
}

/** Somebody drawn. */
export type Drawn = {
  id: string
  position: number
  place: number | null
  public_id: string
  member_id: string
  name: string | null
  email: string | null
  erased: boolean
  granted_at: string | null
  refused: "not_published" | "not_now" | "out_of_stock" | "erased" | null
  replaced_at: string | null
  replaced_by: string | null
  replace_reason: string | null
  prize: DrawPrize | null
}

export type DrawDetail = Draw & {
  prize_count: number
  winners: Drawn[]
  replaced: Drawn[]
  alternates_left: Drawn[]
}

export type DrawEntry = {
  id: string
  member_id: string
  name: string | null
  email: string | null
  way: DrawWay
  count: number
  order_id: string | null
  reason: string | null
  actor_id: string | null
  created_at: string
}
