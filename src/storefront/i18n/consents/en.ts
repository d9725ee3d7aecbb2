import type { Dictionary } from "../texts.ts"

export const en = {
  consents_title: "What we may write to you",
  consents_since: "Agreed on {date}",
  consents_ended: "Not any more since {date}",
  consents_kept: "Kept",
  consents_failed: "That wasn’t kept. Try again in a moment.",
} satisfies Dictionary
