import type { Dictionary } from "../texts.ts"

export const en = {
  survey_send: "Send answers",
  survey_change: "Change answers",
  survey_required: "please answer",
  survey_optional: "optional",
  survey_several: "You can choose several.",
  survey_referral: "Your link for friends",
  survey_review: "Write a review",
} satisfies Dictionary
