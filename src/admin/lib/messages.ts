export const MESSAGE_STATUSES = [
  "planned",
  "sending",
  "sent",
  "withheld",
  "failed",
] as const

export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

export const MESSAGE_KINDS = [
  "thank_you",
  "survey_invitation",
  "complaint_received",
  "complaint_message",
  "complaint_answer",
  "suggestion_answer",
  "test",
] as const

export const CHANNELS = ["email", "sms"] as const

export type Channel = (typeof CHANNELS)[number]

export const TEXT_LOCALES = ["en", "es", "ru", "zh", "el"] as const

export type TextLocale = (typeof TEXT_LOCALES)[number]

/** One thing that the gate looked at. */
export type MessageCheck = { check: string; ok: boolean }

/** A message to a customer, with why it was or wasn't sent. */
export type Message = {
  id: string
  kind: string
  purpose: string
  channel: Channel
  member_id: string | null
  member_name: string | null
  to: string | null
  locale: string | null
  template: string
  subject: string | null
  status: MessageStatus
  reason: string | null
  reason_text: string | null
  checks: MessageCheck[]
  decided_at: string | null
  attempts: number
  error: string | null
  send_at: string
  sent_at: string | null
  expires_at: string | null
  source_type: string
  source_id: string
  created_at: string
}

export type TemplateText = { subject: string; body: string }

export type Template = {
  handle: string
  kind: string
  purpose: string
  texts: Record<TextLocale, TemplateText>
  ready: Record<TextLocale, TemplateText>
  /** Languages in which the shop has its own words. */
  own: TextLocale[]
  /** What Liquid sees, with examples. */
  data: Record<string, unknown>
}

export type Consent = {
  channel: Channel
  purpose: string
  granted: boolean
  changed_at: string | null
  wording: string
}

export type ConsentRecord = {
  id: string
  channel: Channel
  purpose: string
  granted: boolean
  at: string
  wording: string
  source: string
  locale: string
}

/** What the shop sends, by what, and how much of it. */
export type OutreachSettings = {
  channels: Channel[]
  cap: { messages: number; days: number } | null
  quiet_hours: { from: string; to: string } | null
  sender: { name: string | null; email: string | null }
  default_locale: TextLocale
  backend_url: string | null
  thank_you: boolean
}

export const MESSAGES = "/loyalty/messages"

export const TEMPLATES = `${MESSAGES}/templates`

export const messageHref = (id: string) => `${MESSAGES}/view/${id}`

export const templateHref = (handle: string) => `${TEMPLATES}/${handle}`
