import type { TextLocale } from "./messages"

export const COMPLAINT_STATUSES = [
  "open",
  "reopened",
  "acknowledged",
  "in_progress",
  "waiting",
  "resolved",
  "closed",
] as const

export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

export const SEVERITIES = ["low", "normal", "high", "urgent"] as const

export type Severity = (typeof SEVERITIES)[number]

export type ComplaintStep =
  | "acknowledge"
  | "start"
  | "pause"
  | "resume"
  | "resolve"
  | "close"
  | "reopen"

export type ComplaintClock = {
  target_minutes: number
  used_minutes: number
  left_minutes: number
  due_at: string | null
  paused: boolean
  overdue: boolean
}

export type Complaint = {
  id: string
  reference: string
  source: "shop" | "panel" | "survey" | "public" | "api"
  email: string | null
  order_id: string | null
  response_id: string | null
  category: string
  category_name: string
  severity: Severity
  root_cause: string | null
  root_cause_name: string | null
  owner_id: string | null
  status: ComplaintStatus
  steps: ComplaintStep[]
  opened_at: string
  due_at: string | null
  locale: string | null
  acknowledged_at: string | null
  resolved_at: string | null
  closed_at: string | null
  reopened_count: number
  answer_admission: string | null
  answer_explanation: string | null
  answer_proposal: string | null
  settled: boolean | null
  settled_at: string | null
  pauses: { from: string; to: string | null; reason: string }[]
  clocks: Record<"acknowledge" | "resolve", ComplaintClock>
  member: {
    id: string
    customer_id: string | null
    name: string | null
    email: string | null
  } | null
  /** The beginning of what they say. */
  message: string | null
}

export type ComplaintAttachment = {
  id: string
  name: string
  mime_type: string
  size: number
  url: string
}

export type ComplaintMessage = {
  id: string
  kind: "public" | "note"
  author_type: "customer" | "user" | "system"
  author_id: string | null
  text: string | null
  attachments: ComplaintAttachment[]
  created_at: string
}

export const REMEDY_KINDS = [
  "apology",
  "points",
  "coupon",
  "replacement",
  "refund",
] as const

export type RemedyKind = (typeof REMEDY_KINDS)[number]

export type Remedy = {
  id: string
  kind: RemedyKind
  status: "requested" | "done"
  note: string | null
  points: number | null
  entry_id: string | null
  reward_id: string | null
  coupon_id: string | null
  order_id: string | null
  claim_id: string | null
  amount: number | null
  currency_code: string | null
  actor_id: string | null
  created_at: string
}

export type ComplaintDetail = Complaint & {
  messages: ComplaintMessage[]
  remedies: Remedy[]
  /** What the admin may give for it in all. */
  remedy_limit: RemedyLimit
}

export type ComplaintKind = {
  handle: string
  name: string | null
  translations: Partial<Record<string, string>>
}

export type RemedyLimit = {
  points: number
  coupons: number
  replacements: number
  refund_share: number
}

export type ComplaintSettings = {
  business_hours: { weekday: number; from: string; to: string }[]
  holidays: string[]
  targets: Record<Severity, { acknowledge_minutes: number; resolve_minutes: number }>
  categories: (ComplaintKind & { severity: Severity })[]
  causes: ComplaintKind[]
  limits: {
    everybody: RemedyLimit
    roles: (RemedyLimit & { role_id: string })[]
  }
  escalate_to: string[]
  close_after_days: number
  notification_locale: TextLocale
}

export type ParetoRow = {
  handle: string | null
  name: string | null
  count: number
  share: number
  cumulative: number
}

export type ClockInsight = {
  count: number
  median_minutes: number | null
  average_minutes: number | null
  within_target: number
  share_within_target: number | null
}

export type ComplaintInsights = {
  opened: number
  open: number
  overdue: number
  resolved: number
  reopened: number
  causes: ParetoRow[]
  categories: ParetoRow[]
  acknowledge: ClockInsight
  resolve: ClockInsight
  by_severity: ({ severity: Severity } & Record<
    "acknowledge" | "resolve",
    ClockInsight
  >)[]
  settled: { answered: number; yes: number; share: number | null }
  bought_again: { members: number; again: number; share: number | null }
  series: { month: string; opened: number; resolved: number }[]
}

export const SUGGESTION_STATUSES = [
  "new",
  "considered",
  "planned",
  "done",
  "declined",
] as const

export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number]

export type Suggestion = {
  id: string
  member_id: string | null
  member_name: string | null
  member_email: string | null
  customer_id: string | null
  email: string | null
  message: string | null
  status: SuggestionStatus
  note: string | null
  answer: string | null
  answered_at: string | null
  complaint_id: string | null
  created_at: string
}

export const COMPLAINTS = "/loyalty/complaints"

export const SUGGESTIONS = "/loyalty/suggestions"

export const complaintHref = (id: string) => `${COMPLAINTS}/${id}`

/** Where something is decided about several complaints. */
export const batchHref = (batch: "assign" | "close", ids: string[]) =>
  `${COMPLAINTS}/${batch}?ids=${ids.join(",")}`

/** Where a new one is written down, with what is known of it. */
export const newComplaintHref = (known: { member_id?: string; order_id?: string }) =>
  `${COMPLAINTS}/create?${new URLSearchParams(known)}`

/** Steps that ask something first; the others are taken at once. */
export type AskedStep = "pause" | "close" | "reopen"

export const isAsked = (step: ComplaintStep): step is AskedStep =>
  step === "pause" || step === "close" || step === "reopen"

/** Where a step leads. */
export const AFTER_STEP: Record<ComplaintStep, ComplaintStatus> = {
  acknowledge: "acknowledged",
  start: "in_progress",
  pause: "waiting",
  resume: "in_progress",
  resolve: "resolved",
  close: "closed",
  reopen: "reopened",
}

export type RunningClock = ComplaintClock & { name: "acknowledge" | "resolve" }

/** The clock that runs out next; null once none of them runs. */
export function nextClock(complaint: Complaint): RunningClock | null {
  if (complaint.status === "resolved" || complaint.status === "closed") {
    return null
  }
  const { acknowledge, resolve } = complaint.clocks
  const running: RunningClock[] = [
    ...(complaint.acknowledged_at
      ? []
      : [{ ...acknowledge, name: "acknowledge" as const }]),
    { ...resolve, name: "resolve" },
  ]
  return running.reduce((next, clock) =>
    (clock.due_at ?? "9") < (next.due_at ?? "9") ? clock : next
  )
}

/** What can be attached, as the shop's server takes it. */
export const ATTACHMENT_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/heif",
  "application/pdf",
]

export const MAX_ATTACHMENTS = 5

export const MAX_ATTACHMENT_MEGABYTES = 5

/** As much as one message holds. */
export const MAX_MESSAGE = 5_000

export const suggestionHref = (id: string) => `${SUGGESTIONS}/view/${id}`

/** Who complains, as one calls them. */
export function complainant(complaint: Pick<Complaint, "member" | "email">) {
  const { member, email } = complaint
  return member?.name || member?.email || email
}
