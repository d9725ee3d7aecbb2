import type { ComplaintSettings } from "./complaints"
import type { OutreachSettings } from "./messages"
import type { NpsSettings } from "./results"
import type { NpsSegment } from "./surveys"
/** What the admin API answers with. All times are ISO 8601 in UTC. */

export const STAGES = [
  "first_contact",
  "first_purchase",
  "repeat_contact",
  "loyalty",
] as const
export type Stage = (typeof STAGES)[number]

export const HEALTHS = ["active", "at_risk", "lapsed"] as const
export type Health = (typeof HEALTHS)[number]

export type Paged = { count: number; offset: number; limit: number }

export type PageQuery = { limit: number; offset: number }

export type StageReason = {
  stage: Stage
  rule: { min_purchases: number; min_net_spend: number | null }
  facts: {
    purchases: number
    /** In the currency of the thresholds, as text so that no digit is lost. */
    net_spend: string
    /** Nothing where no stage asks for spending: none is counted then. */
    currency_code: string | null
    last_purchase_at: string | null
  }
}

export type MemberPoints = {
  available: number
  pending: number
  held: number
  debt: number
  next_expiry: { points: number; at: string } | null
}

export type CurrencySummary = {
  currency_code: string
  count: number
  net_total: number
  average_order_value: number
}

export type MemberPurchases = {
  count: number
  repeat_count: number
  net_total: number
  average_order_value: number
  currency_code: string | null
  first_at: string | null
  last_at: string | null
  expected_next_at: string | null
  /** Only when one member is retrieved. */
  by_currency?: CurrencySummary[]
}

export type Member = {
  id: string
  customer_id: string | null
  email: string | null
  name: string | null
  card_number: string
  referral_code: string
  stage: Stage
  stage_reason: StageReason | null
  stage_since: string | null
  health: Health | null
  points: MemberPoints
  tier: MemberTier | null
  /** Only when one member is retrieved. */
  next_tier?: { id: string; name: string; missing: TierAmounts } | null
  /** The member that this one turned out to be. */
  merged_into_id: string | null
  /** Since when nobody knows any more who this was. */
  erased_at: string | null
  /** Only when one member is retrieved. */
  merges?: MemberMerge[]
  nps: { segment: NpsSegment; score: number; answered_at: string } | null
  complaints: { open: number; total: number }
  purchases: MemberPurchases
  created_at: string
}

export type MemberMerge = {
  id: string
  into_member_id: string
  from_member_id: string
  /** The one on the other side. */
  member: Pick<Member, "id" | "name" | "email">
  reason: string | null
  actor_type: "system" | "user" | "customer"
  actor_id: string | null
  created_at: string
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

export type EntryKind =
  | "award"
  | "adjustment"
  | "reversal"
  | "expiry"
  | "redemption"
  | "restoration"
  | "merge"
  | "opening"

export type ExplanationLine = {
  /** null: not a rule's doing, but what was taken back or given back, and why. */
  rule_id: string | null
  rule: string | null
  points: number
  explanation: string
}

export type Entry = {
  id: string
  kind: EntryKind
  points: number
  /** The signed change of what the member owes. */
  debt: number
  reason: string | null
  explanation: ExplanationLine[] | null
  source_type: string
  source_id: string
  actor_type: "system" | "user" | "customer"
  actor_id: string | null
  created_at: string
  effective_at: string
  available_at: string | null
  expires_at: string | null
  /** What `available_at` waits for, and the days from then on. */
  available_after: MaturityEvent | null
  available_after_days: number | null
  /** Days without activity that end the points. */
  expires_after_idle_days: number | null
  lot: { remaining: number; matured: boolean } | null
}

/** Points that moved between an entry and a lot, with the entry on the other side. */
export type Movement = {
  points: number
  entry: Pick<Entry, "id" | "kind" | "source_type" | "source_id" | "effective_at">
  /** Of the lot. */
  expires_at: string | null
}

/** An entry explained by its lots; only when one entry is retrieved. */
export type EntryWithHistory = Entry & {
  history: {
    /** From which lots it took, or into which it gave. */
    from: Movement[]
    /** What has become of its own lot. */
    uses: Movement[]
    /** Of its lot, what carts hold. */
    held: number
    reverses: Movement["entry"] | null
    /** How many points of it can still be taken back. */
    reversible: number
  }
}

export type Purchase = {
  id: string
  source: "medusa" | "import"
  source_id: string
  order_id: string | null
  placed_at: string
  canceled_at: string | null
  amount: number
  refunded_amount: number
  currency_code: string
  item_count: number | null
  points: number
}

export type StageChange = {
  id: string
  from: Stage | null
  to: Stage
  reason: StageReason | null
  at: string
}

export type OrderLoyalty = {
  purchase: Purchase | null
  member: Pick<Member, "id" | "customer_id" | "name" | "email" | "stage"> | null
  entries: Entry[]
  points: number
}

export type StageRule = {
  stage: Stage
  min_purchases: number
  min_net_spend: number | null
}

/** How points are spent at the checkout. */
export type Redemption = {
  rates: { currency_code: string; points: number; amount: number }[]
  min_points: number
  step: number
  /** From 0 to 1. */
  max_share: number
  include_shipping: boolean
  excluded_product_ids: string[]
  earn_on_points: boolean
  hold_minutes: number
  restored_expiry_days: number
}

export const MATURITY_EVENTS = ["placed", "captured", "delivered", "completed"] as const
export type MaturityEvent = (typeof MATURITY_EVENTS)[number]

export const EXPIRY_TYPES = ["never", "age", "inactivity"] as const
export type ExpiryRule =
  | { type: "never" }
  | { type: Exclude<(typeof EXPIRY_TYPES)[number], "never">; days: number }
export type CountryExpiryRule = ExpiryRule & { country_code: string }

export const REFERRAL_STATUSES = [
  "pending_review",
  "pending",
  "qualified",
  "maturing",
  "rewarded",
  "rejected",
  "reversed",
] as const
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

export const REFERRAL_GUARDS = [
  "email",
  "existing_customer",
  "device",
  "velocity",
  "address",
  "payment",
] as const
export type ReferralGuard = (typeof REFERRAL_GUARDS)[number]

export const GUARD_SEVERITIES = ["off", "review", "refuse"] as const
export type GuardSeverity = (typeof GUARD_SEVERITIES)[number]

type ReferralSide = {
  id: string
  customer_id: string | null
  name: string | null
  email: string | null
}

/** A friend whom a member brought. */
export type Referral = {
  id: string
  status: ReferralStatus
  advocate: ReferralSide
  friend: ReferralSide
  /** What speaks against it, said in words. */
  suspicions: { guard: ReferralGuard; severity: GuardSeverity; explanation: string }[]
  /** Why it ended by itself, in words. */
  cause_explanation: string | null
  order: {
    id: string
    net: number
    currency_code: string
    placed_at: string
  } | null
  tied_at: string
  qualified_at: string | null
  matures_at: string | null
  welcomed_at: string | null
  rewarded_at: string | null
  /** Whether the advocate got nothing, being above the limit. */
  limited: boolean
  rejected_at: string | null
  reversed_at: string | null
  decided_by: string | null
  decided_at: string | null
  reason: string | null
  points: number
}

export type ShareWords = {
  locale: string
  title: string | null
  text: string | null
  image_url: string | null
}

/** How members bring friends, and what both get for it. */
export type ReferralSettings = {
  enabled: boolean
  friend: { welcome_reward_id: string | null; reward_id: string | null }
  advocate: { reward_id: string | null }
  min_spend: { currency_code: string; amount: number }[]
  limit: { rewards: number | null; days: number }
  velocity: { referrals: number; hours: number }
  guards: Record<ReferralGuard, GuardSeverity>
  shop_url: string | null
  share: ShareWords[]
}
export const FREE_ENTRY = ["optional", "in_countries", "everywhere"] as const

export const LETTER_PAPERS = ["a4", "us"] as const

/** How the shop looks on what it prints. */
export type Brand = {
  /** null: the store's own name. */
  name: string | null
  website: string | null
  /** `#rrggbb` */
  main_color: string
  accent_color: string
  logo: { url: string; width: number; height: number } | null
  letter_paper: (typeof LETTER_PAPERS)[number]
}

export type BrandUpdate = Partial<Omit<Brand, "logo">>

export type MemberCard = {
  card_number: string
  /** SVG */
  qr: string
  code128: string
  page_url: string
  pdf_url: string
}

export type CounterFind = {
  member: Pick<Member, "id" | "name" | "card_number">
  coupon: {
    id: string
    code: string
    status: "pending" | "issued" | "redeemed" | "expired" | "revoked"
    kind: string
    value: string
    title: string
    conditions: string[]
    expires_at: string | null
    redeemed_at: string | null
  } | null
}

export type Settings = {
  brand: Brand
  points_name: string
  /** What is sent to customers. */
  outreach: OutreachSettings
  earning: {
    maturity: { event: MaturityEvent; days: number }
    expiry: ExpiryRule & { by_country: CountryExpiryRule[] }
    /** null: members aren't warned. */
    expiry_warning_days: number | null
  }
  redemption: Redemption
  complaints: ComplaintSettings
  nps: NpsSettings
  referral: ReferralSettings
  /** Where a prize draw needs a free way to enter. */
  draws: {
    free_entry: (typeof FREE_ENTRY)[number]
    free_entry_country_codes: string[]
  }
  /** The shop's clocks, IANA. */
  time_zone: string
  tiers: TierSettings
  trust_account_emails: boolean
  /** The currency of all thresholds in money. */
  spend_currency_code: string | null
  stages: StageRule[]
  updated_at: string | null
}

/** The settings that the panel changes. */
export type SettingsUpdate = Partial<
  Pick<
    Settings,
    | "points_name"
    | "complaints"
    | "nps"
    | "draws"
    | "outreach"
    | "earning"
    | "referral"
    | "trust_account_emails"
    | "spend_currency_code"
    | "stages"
    | "tiers"
  >
> & { redemption?: Partial<Redemption>; brand?: BrandUpdate }

export type Verification = {
  ok: boolean
  checked: { members: number; entries: number; lots: number; holds: number }
  problems: { invariant: string; member_id: string | null; detail: string }[]
}

/** What a tier asks for, or what of it is missing; `spend` in major units. */
export type TierAmounts = { points?: number; spend?: number; orders?: number }

/** A member's tier; from `ending` on only when one member is retrieved. */
export type MemberTier = {
  id: string
  name: string
  since: string | null
  until: string | null
  ending?: boolean
  downgrade_to?: { id: string; name: string } | null
  keep?: { missing: TierAmounts; from: string; currency_code: string | null } | null
  counted?: {
    points: number
    spend: number
    orders: number
    currency_code: string | null
  }
}

export type TierChange = {
  id: string
  from: { id: string; name: string } | null
  to: { id: string; name: string } | null
  /** What counted at that moment. */
  reason: {
    points: number
    spend: string
    orders: number
    currency_code: string | null
    until: string | null
  }
  at: string
}

export type Perk = { name: string; conditions: string }

export type Tier = {
  id: string
  name: string
  rank: number
  qualification: TierAmounts
  multiplier: number
  perks: Perk[]
  reward_id: string | null
  reward: { id: string; name: string } | null
  customer_group_id: string | null
  customer_group: { id: string; name: string } | null
  member_count: number
  problems: { key: string; message: string }[]
  created_at: string
}

export const TIER_WINDOWS = ["rolling", "calendar_year", "lifetime"] as const
export const TIER_DOWNGRADES = ["qualified", "one_step"] as const
export const ENTRY_REWARDS = ["once", "each_entry"] as const

/** How members move on the ladder. */
export type TierSettings = {
  window: { type: (typeof TIER_WINDOWS)[number]; months?: number }
  grace_days: number
  downgrade: (typeof TIER_DOWNGRADES)[number]
  /** null: members aren't warned. */
  warning_days: number | null
  entry_reward: (typeof ENTRY_REWARDS)[number]
}

/** Who changed what of an object, and when. */
export type Change = {
  id: string
  object_type: string
  object_id: string
  /** A participle: `created`, `updated`, `deleted` ... */
  action: string
  actor_type: "system" | "user" | "customer"
  actor_id: string | null
  reason: string | null
  /** The fields that differ, by their path (`effect.rates`); null: there was no object. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  created_at: string
}

export const IMPORT_KINDS = ["purchases", "balances", "orders"] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export type RejectedRow = { row: number; reason: string }

export type Import = {
  id: string
  kind: ImportKind
  dry_run: boolean
  file_name: string | null
  status: "running" | "completed" | "failed" | "undone"
  /** What runs from then on is the taking back. */
  undo_started_at: string | null
  /** From 0 to 1. */
  progress: number
  rows: number
  accepted: number
  unchanged: number
  /** The first thousand. */
  rejected: RejectedRow[]
  rejected_count: number
  totals: {
    members: number
    purchases: number
    points: number
    amounts: { currency_code: string; amount: number }[]
  }
  error: string | null
  created_by: string | null
  created_at: string
  completed_at: string | null
}
