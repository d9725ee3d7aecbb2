import { changes } from "./changes"
import { referrals } from "./referrals"
import { draws } from "./draws"
import { stamps } from "./stamps"

type Language = {
  changes,
  draws,
  referrals,
  stamps,
}

/** Those texts in one language, each under its room's name. */
export function rooms(language: Language): Record<string, object> {
  return Object.fromEntries(
    Object.entries(ROOMS).map(([room, texts]) => [room, texts[language]])
  )
}
