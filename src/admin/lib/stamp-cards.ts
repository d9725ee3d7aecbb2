/** What the admin API answers with about stamp cards. */

export const STAMP_TARGETS = [
  "products",
  "categories",
  "collections",
  "tags",
  "visits",
] as const

export type StampTarget = (typeof STAMP_TARGETS)[number]

export const STAMPS_PER = ["unit", "line", "order"] as const

export type StampsPer = (typeof STAMPS_PER)[number]

export type StampTerms = {
  target: { type: StampTarget; ids: string[] }
  per: StampsPer
  max_per_order: number | null
  min_spend: { currency_code: string; amount: number }[]
  places: number
  reward_id: string | null
  starts_at: string | null
  ends_at: string | null
  stamp_days: number | null
  max_full_cards: number | null
  retroactive: boolean
}

export type StampCardProblem = {
  key: string
  count: number
  ids: string[]
  sentence: string
}

export type StampCard = {
  id: string
  name: string
  description: string | null
  status: "draft" | "published" | "archived"
  version: number
  terms: StampTerms
  /** Whether what was bought before is still being counted. */
  counting: boolean
  members: number
  full_cards: number
  problems: StampCardProblem[]
  created_at: string
  updated_at: string
}

/** How far a member is with a card. */
export type StampCardMember = {
  id: string
  name: string | null
  email: string | null
  customer_id: string | null
  places: number
  stamps: number
  owed: number
  full_cards: number
  next_expiry_at: string | null
  updated_at: string
}

/** A card as far as one member is with it. */
export type MemberStampCard = {
  id: string
  name: string
  places: number
  stamps: number
  owed: number
  full_cards: number
  is_open: boolean
  next_expiry_at: string | null
  reward: { id: string; name: string } | null
}

/** What one order, or one gift, brought on a card. */
export type StampsOfSource = {
  id: string
  card_id: string
  card: string
  source_type: "order" | "purchase" | "gift"
  source_id: string
  at: string
  earned: number
  stamps: number
  open: number
  expires_at: string | null
  reversed_at: string | null
  reason: string | null
}

/** Where a card is opened. */
export const stampCardHref = (id: string) => `/loyalty/stamp-cards/${id}`
