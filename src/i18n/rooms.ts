import { cards } from "./cards"
import { complaints } from "./complaints"
import { draws } from "./draws"
import { earning } from "./earning"
import { outreach } from "./outreach"
import { referrals } from "./referrals"
import { results } from "./results"
import { rewards } from "./rewards"
import { stamps } from "./stamps"
import { surveys } from "./surveys"
import { tiers } from "./tiers"

/** The texts of the rooms that have a folder of their own; `errors` among them. */
export const ROOMS: Record<"en" | "es" | "ru" | "zh" | "el", object>[] = [
  cards,
  complaints,
  draws,
  earning,
  outreach,
  referrals,
  results,
  rewards,
  stamps,
  surveys,
  tiers,
]
