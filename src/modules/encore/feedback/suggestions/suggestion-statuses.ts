/** What has become of a suggestion. */
export const SUGGESTION_STATUSES = [
  "new",
  "considered",
  "planned",
  "done",
  "declined",
] as const

export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number]
