/**
 * The answers of Encore's store API, as the contract fixes them. Points are
 * whole numbers, amounts are in major units of their currency, times are
 * ISO 8601 in UTC.
 */

export type Stage = "first_contact" | "first_purchase" | "repeat_contact" | "loyalty"

export const ENTRY_KINDS = [
  "award",
  "adjustment",
  "reversal",
  "expiry",
  "redemption",
  "restoration",
  "merge",
  "opening",
] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

export interface WayToEarn {
  id: string
  name: string
  description: string
}

export interface Tier {
  id: string
  name: string
}

/** What a tier asks for, any of it being enough, or what of it is missing; `spend` in
 * major units of the program's currency of thresholds. */
export interface TierAmounts {
  points?: number
  spend?: number
  orders?: number
}

export interface ProgramTier extends Tier {
  rank: number
  qualification: TierAmounts
  /** What an order's points are multiplied by. */
  multiplier: number
  perks: { name: string; conditions: string }[]
}

export interface MemberTier extends Tier {
  since: string | null
  /** When it ends if nothing more comes; null where it doesn't. */
  until: string | null
  /** Whether the end is near enough to be told of it. */
  ending: boolean
  downgrade_to: Tier | null
  /** What would keep it beyond that. */
  keep: { missing: TierAmounts; from: string; currency_code: string | null } | null
}

export interface NextTier extends Tier {
  missing: TierAmounts
  asks: TierAmounts
  /** What counts so far. */
  counted: Required<TierAmounts>
  /** Of the amounts to be spent. */
  currency_code: string | null
}

export interface Reward {
  id: string
  name: string
}

export interface Program {
  points_name: string | null
  ways_to_earn: WayToEarn[]
  tiers: ProgramTier[]
  /** Of what tiers ask for in money. */
  spend_currency_code: string | null
  rewards: Reward[]
  /** The cards that can be begun now. */
  stamp_cards?: StampCard[]
}

/** A card to be filled with stamps. */
export interface StampCard {
  id: string
  name: string
  description: string | null
  places: number
  /** What a full one gives. */
  reward: Reward | null
  starts_at: string | null
  ends_at: string | null
}

/** A card as far as the customer is with it. */
export interface MemberStampCard extends StampCard {
  stamps: number
  /** Stamps that make up for a used reward whose purchase was returned. */
  owed: number
  full_cards: number
  /** Whether it still collects. */
  is_open: boolean
  next_expiry_at: string | null
}

/** What one order brought on one card. */
export interface StampsOfSource {
  id: string
  card_id: string
  card: string
  source_type: "order" | "purchase" | "gift"
  source_id: string
  at: string
  /** The most that it ever brought, and what is left of it. */
  earned: number
  stamps: number
  reversed_at: string | null
}

export interface StampsPage {
  stamps: StampsOfSource[]
  count: number
  offset: number
  limit: number
}

export interface PointsBalance {
  /** Can be spent now. */
  available: number
  /** Earned, but not spendable yet. */
  pending: number
  /** Set aside for a cart. */
  held: number
  /** Owed, because points were taken back after they had been spent. */
  debt: number
  next_expiry: { points: number; at: string } | null
  /** The pending points that become available next; null where no date is known. */
  next_pending: { points: number; at: string } | null
}

export interface Member {
  name: string | null
  card_number: string
  referral_code: string
  stage: Stage
  stage_since: string
  points: PointsBalance
  tier: MemberTier | null
  next_tier: NextTier | null
}

/** The signed-in customer's card, to be scanned and to be printed. */
export interface LoyaltyCard {
  card_number: string
  /** SVG that scales. */
  qr: string
  code128: string
  page_url: string
  pdf_url: string
}

/** What points wait for before their days are counted; null where they wait for
 * nothing but a day. */
export interface Awaited {
  available_after: "captured" | "delivered" | "completed" | null
  available_after_days: number | null
}

export interface Entry extends Awaited {
  id: string
  kind: EntryKind
  /** Signed: negative where points were spent, taken back or expired. */
  points: number
  reason: string | null
  source_type: string
  source_id: string
  created_at: string
  /** When it counts from: long before `created_at` for a history taken in later. */
  effective_at: string
  available_at: string | null
  expires_at: string | null
  /** So many days without earning or spending end them; null where a day does. */
  expires_after_idle_days: number | null
}

export interface EarnLine {
  rule_id: string
  rule: string
  points: number
  explanation: string
}

export interface CartLoyalty {
  earn: Awaited & {
    points: number
    /** null where it depends on what `available_after` names. */
    available_on: string | null
    lines: EarnLine[]
    /** True for a guest: the points are only theirs once they have an account. */
    requires_account: boolean
  }
  redeem: {
    available: number
    min: number
    step: number
    max: number
    max_amount: number
    /** So many points pay so much here; null where none can be spent. */
    rate: { points: number; amount: number } | null
    currency_code: string
    applied: { points: number; amount: number } | null
    unavailable_reason: string | null
  }
  next_tier: NextTier | null
  /** What an order placed now would bring. */
  stamps?: { card_id: string; card: string; stamps: number }[]
}

/** What the kit reads of a cart; the answer has all the fields the shop asks for. */
export interface CartTotal {
  id: string
  total: number
  currency_code: string
}

/** A cart after its points were set or taken off. */
export interface CartPoints<Cart extends CartTotal = CartTotal> {
  cart: Cart
  loyalty: CartLoyalty
}

export interface EntryPage {
  entries: Entry[]
  count: number
  offset: number
  limit: number
}

export const REFERRAL_STATUSES = [
  "pending",
  "qualified",
  "maturing",
  "rewarded",
  "rejected",
  "reversed",
] as const

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

/** A friend whom the customer brought; of their name, the first letter. */
export interface Referral {
  id: string
  status: ReferralStatus
  friend: string | null
  /** What the customer has of it. */
  points: number
  tied_at: string
  matures_at: string | null
  rewarded_at: string | null
}

export interface ReferralProgram {
  code: string
  /** The page to share; networks make a preview of it. */
  link: string
  share: { title: string; text: string }
  /** What each side gets, in words. */
  friend: { welcome: string[]; rewards: string[] }
  advocate: { rewards: string[] }
}

export interface ReferralPage {
  /** null where the shop has no referral program. */
  program: ReferralProgram | null
  counts: Partial<Record<ReferralStatus, number>>
  referrals: Referral[]
  count: number
  offset: number
  limit: number
}

/** The referral by which the customer came. */
export type OwnReferral = Pick<Referral, "id" | "status" | "tied_at">

/** How one enters a prize draw oneself. */
export type DrawEntry =
  | { way: "free"; country_code?: string }
  | { way: "points"; entries: number; country_code?: string }

export interface Draw {
  id: string
  status: "open" | "closed" | "drawn"
  /** Whether one can enter now. */
  takes_entries: boolean
  name: string
  description: string | null
  terms: string | null
  opens_at: string
  closes_at: string
  drawn_at: string | null
  /** The shop's, IANA. */
  time_zone: string
  prizes: { name: string; count: number }[]
  ways: { free: boolean; points: { points: number } | null }
  /** In the language of the request. */
  ways_to_enter: string[]
  /** Open to these countries only; to all where there is none. */
  country_codes: string[]
  max_per_person: number | null
  one_prize_per_person: boolean
  /** SHA-256 of the seed, known before anybody enters. */
  seed_hash: string
  /** SHA-256 of who takes part, once it has closed. */
  entries_hash: string | null
  /** All so far, and of how many people. */
  entries: number
  entrants: number
  /** null for a guest. */
  own: {
    entries: number
    by_way: Partial<Record<"free" | "order" | "points" | "activity" | "gift", number>>
    /** What the person's entries are listed under. */
    public_id: string | null
  } | null
}

export interface DrawPage {
  draws: Draw[]
  count: number
  offset: number
  limit: number
}

/** A reward that points buy, and why the customer can't have it now. */
export interface Offer {
  id: string
  kind: string
  name: string
  description: string | null
  /** In a few words: "10 % off". */
  value: string
  conditions: string[]
  price_points: number | null
  /** How many there are left; null for no end of them. */
  left: number | null
  ends_at: string | null
  claimable: boolean
  why_not: { key: string; sentence: string } | null
}

export interface OfferPage {
  rewards: Offer[]
  /** The customer's points; null for a guest. */
  available: number | null
}

/** One of the customer's coupons. */
export interface Coupon {
  id: string
  code: string
  reward_id: string
  kind: string
  name: string
  description: string | null
  value: string
  conditions: string[]
  status: "pending" | "issued" | "redeemed" | "expired" | "revoked"
  /** What was paid for it. */
  points: number
  returnable: boolean
  expires_at: string | null
  /** The page with its card, to print. */
  print_url: string
}

export interface CouponPage {
  coupons: Coupon[]
  count: number
  offset: number
  limit: number
}

export interface DrawResult {
  draw_id: string
  status: "closed" | "drawn"
  algorithm: string
  seed_hash: string
  seed: string | null
  entries_hash: string
  entries: { id: string; count: number }[]
  /** How many were to be drawn, winners and alternates together. */
  picks: number
  one_prize_per_person: boolean
  winners: { place: number; prize: string | null; entry: string }[]
  alternates: { order: number; entry: string }[]
  replacements: { place: number; entry: string; by: string | null; at: string }[]
}

/** Something that the shop may or may not write to the customer. */
export interface Consent {
  channel: "email" | "sms"
  purpose: "feedback" | "marketing"
  granted: boolean
  changed_at: string | null
  /** What the customer agrees to, in the language of the request. */
  wording: string
}

export interface ConsentList {
  consents: Consent[]
}

/** Where a complaint stands. */
export type ComplaintStatus =
  | "open"
  | "acknowledged"
  | "in_progress"
  | "waiting"
  | "reopened"
  | "resolved"
  | "closed"

/** One of the customer's complaints. */
export interface Complaint {
  id: string
  /** What people call it: `C-1042`. */
  reference: string
  status: ComplaintStatus
  category: string
  category_name: string
  order_id: string | null
  opened_at: string
  /** Until when the shop says that it has seen it, and until when it answers. */
  acknowledge_by: string | null
  resolve_by: string | null
  acknowledged_at: string | null
  resolved_at: string | null
  closed_at: string | null
  /** What the customer says; null: not asked or not answered yet. */
  settled: boolean | null
  answer: {
    admission: string | null
    explanation: string | null
    proposal: string | null
  } | null
}

export interface ComplaintAttachment {
  id: string
  name: string
  mime_type: string
  /** In bytes. */
  size: number
  /** A path of the store's, for the customer alone. */
  url: string
}

export interface ComplaintMessage {
  id: string
  from: "customer" | "shop"
  text: string | null
  attachments: ComplaintAttachment[]
  created_at: string
}

export interface ComplaintDetail extends Complaint {
  messages: ComplaintMessage[]
}

export interface ComplaintPage {
  /** With the beginning of what was said. */
  complaints: (Complaint & { message: string | null })[]
  count: number
  offset: number
  limit: number
}

export interface ComplaintCategory {
  handle: string
  name: string
}

/** What is said, with up to five files. */
export interface ComplaintWords {
  message: string
  files?: File[]
}

export interface NewComplaint extends ComplaintWords {
  category: string
  order_id?: string
}

/** What anybody may send: an idea, or a complaint that is answered by e-mail. */
export interface Feedback {
  kind: "suggestion" | "complaint"
  message: string
  email?: string
  category?: string
  order_number?: number
}

/** An order of the customer's, as far as it is named. */
export interface OrderName {
  id: string
  display_id: number
  created_at: string
}

/** A question of a survey, in the language in which it is asked. */
export interface SurveyQuestion {
  id: string
  type: "score" | "choice" | "text"
  kind: "nps" | "satisfaction" | "effort" | null
  text: string
  required: boolean
  /** Of a score: from where to where it goes, and what the ends mean. */
  min?: number
  max?: number
  low?: string | null
  high?: string | null
  /** Of a choice. */
  choices?: { id: string; text: string }[]
  multiple?: boolean
  /** Of a text, in characters. */
  max_length?: number
  /** Asked instead where the score before is the best. */
  top_text?: string | null
  follows_nps?: boolean
}

/** A score, words, or the ids of what was chosen. */
export type AnswerValue = number | string | string[] | null

/** A survey with what was answered to it already. */
export interface AskedSurvey {
  survey: {
    title: string
    intro: string | null
    locale: string
    questions: SurveyQuestion[]
  }
  answered_at: string | null
  /** Until when the answers can be changed. */
  changeable_until: string | null
  answers: { question_id: string; value: AnswerValue }[]
}

/** A survey that the signed-in customer was invited to. */
export interface OwnSurvey {
  id: string
  order_id: string | null
  status: "open" | "answered" | "expired"
  expires_at: string
  answered_at: string | null
}

/** What is said once a survey is answered; who recommends the shop is offered a link. */
export interface SurveyThanks {
  text: string
  offer: { kind: "referral" | "review"; url: string } | null
}
