import type { Dictionary } from "../texts.ts"

export const en = {
  tier: "Your tier",
  tier_none: "No tier yet",
  tier_until: "Until {date}, if nothing more comes",
  tier_ends: "Your tier ends on {date}.",
  tier_ends_then: "Your tier ends on {date}; then it is {name}.",
  tier_keep: "Keep it with {what}.",
  tier_multiplier: "Points times {factor}",
  tier_next: "On the way to {name}",
  tier_all: "All tiers and what they give",
  tier_everybody: "For everybody",
  tier_or: "or",
} satisfies Dictionary
