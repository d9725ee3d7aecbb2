import type { Dictionary } from "../texts.ts"

export const stamps = {
  stamps_heading: "Stamp cards",
  stamps_empty: "There are no stamp cards at the moment.",
  stamps_progress: "{stamps} of {places} stamps",
  stamps_reward: "A full card: {reward}",
  stamps_missing: { one: "{count} stamp to go", other: "{count} stamps to go" },
  stamps_owed: {
    one: "{count} stamp makes up for a reward whose purchase was returned",
    other: "{count} stamps make up for a reward whose purchase was returned",
  },
  stamps_full: { one: "{count} full card so far", other: "{count} full cards so far" },
  stamps_lapse: "The next stamp lapses on {date}",
  stamps_until: "Collects until {date}",
  stamps_closed: "This card no longer collects.",
  order_stamps: "Stamps for this order",
  order_stamps_brought: {
    one: "{count} stamp on “{card}”",
    other: "{count} stamps on “{card}”",
  },
} satisfies Dictionary
