import { cards } from "./cards/texts"
import { changes } from "./changes/texts"
import { complaints } from "./complaints/texts"
import { draws } from "./draws/texts"
import { messages } from "./messages/texts"
import { referrals } from "./referrals/texts"
import { results } from "./results/texts"
import { rules } from "./rules/texts"
import { stamps } from "./stamps/texts"
import { surveys } from "./surveys/texts"
import { suggestions } from "./suggestions/texts"
import { tiers } from "./tiers/texts"
import { rewards } from "./rewards/texts"

type Language = "en" | "es" | "ru" | "zh" | "el"

/** The texts of the rooms that have a folder of their own, by the room's name. In a room
 * they stand in `texts.ts`: Medusa would take an `index.ts` for the plugin's own. */
const ROOMS: Record<string, Record<Language, object>> = {
  cards,
  changes,
  complaints,
  draws,
  messages,
  referrals,
  results,
  rules,
  stamps,
  surveys,
  suggestions,
  tiers,
  rewards,
}

/** Those texts in one language, each under its room's name. */
export function rooms(language: Language): Record<string, object> {
  return Object.fromEntries(
    Object.entries(ROOMS).map(([room, texts]) => [room, texts[language]])
  )
}
