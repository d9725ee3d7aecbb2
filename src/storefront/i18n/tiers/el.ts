import type { Dictionary } from "../texts.ts"

export const el = {
  tier: "Η βαθμίδα σας",
  tier_none: "Χωρίς βαθμίδα ακόμη",
  tier_until: "Έως {date}, αν δεν έρθει τίποτε άλλο",
  tier_ends: "Η βαθμίδα σας λήγει στις {date}.",
  tier_ends_then: "Η βαθμίδα σας λήγει στις {date}· μετά θα είναι {name}.",
  tier_keep: "Διατηρήστε τη με {what}.",
  tier_multiplier: "Πόντοι επί {factor}",
  tier_next: "Στον δρόμο για τη βαθμίδα {name}",
  tier_all: "Όλες οι βαθμίδες και τι δίνουν",
  tier_everybody: "Για όλους",
  tier_or: "ή",
} satisfies Dictionary
