/** What a message is for. Service answers to what somebody asked for or owes nobody a
 * choice: an answer to their complaint, a recall. The others need their consent. */
export const PURPOSES = ["service", "feedback", "marketing"] as const

export type Purpose = (typeof PURPOSES)[number]

/** Purposes that need consent, and count towards the cap. */
export const CONSENT_PURPOSES = ["feedback", "marketing"] as const

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const CHANNELS = ["email", "sms"] as const

export type Channel = (typeof CHANNELS)[number]

/** A message waits (planned), is at its provider (sending), and ends as one of the rest. */
export const MESSAGE_STATUSES = [
  "planned",
  "sending",
  "sent",
  "withheld",
  "failed",
] as const

export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

/** Why a message waits, or wasn't sent; each has a sentence in `outreach.reasons`. */
export const REASONS = [
  // it waits
  "quiet_hours",
  "cap",
  "no_backend_url",
  "retry",
  // it is withheld for good
  "no_consent",
  "no_address",
  "channel_off",
  "expired",
  "sent_before",
  "taken_back",
  "erased",
  "template_missing",
  // it failed
  "no_provider",
  "provider",
  "interrupted",
  "render",
] as const

export type Reason = (typeof REASONS)[number]
