/** How a complaint came in: by the customer's account, by an admin, by the answer to a
 * survey, by the form that anybody can fill in, or by the API. */
export const COMPLAINT_SOURCES = ["shop", "panel", "survey", "public", "api"] as const

export type ComplaintSource = (typeof COMPLAINT_SOURCES)[number]

/** Who can see a message of a complaint: everybody in it, or the shop alone. */
export const MESSAGE_KINDS = ["public", "note"] as const

export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What makes good. */
export const REMEDY_KINDS = [
  "apology",
  "points",
  "coupon",
  "replacement",
  "refund",
] as const

export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** `requested` waits for what is done elsewhere: a claim or a refund in Medusa. */
export const REMEDY_STATUSES = ["requested", "done"] as const

export type RemedyStatus = (typeof REMEDY_STATUSES)[number]
