import { MedusaContainer } from "@medusajs/framework/types"
import { Locale } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { Program } from "../../modules/encore/program/program-in-force"
import { StoredReward } from "../../modules/encore/program/rewards/frozen-reward"
import { rewardWords } from "./reward-words"
import { sayWayToEarn } from "./ways-to-earn"

/** What both sides get, in words: of whom a friend brings in, and when. */
export type ReferralOffer = {
  /** The friend: with the sign-up, and once their order has matured. */
  friend: { welcome: string[]; rewards: string[] }
  /** Who brought them, once that order has matured. */
  advocate: { rewards: string[] }
}

/** What the referral program promises by its settings and by the rules in force. */
export async function referralOffer(
  container: MedusaContainer,
  { settings: { referral }, rules }: Program,
  locale: Locale
): Promise<ReferralOffer> {
  const ids = [
    referral.friend.welcome_reward_id,
    referral.friend.reward_id,
    referral.advocate.reward_id,
  ].flatMap((id) => id ?? [])
  const rewards = ids.length
    ? await container
        .resolve(ENCORE_MODULE)
        .listRewards({ id: ids, status: "published" })
    : []
  const named = (id: string | null) =>
    (rewards as unknown as StoredReward[])
      .filter((reward) => reward.id === id)
      .map((reward) => rewardWords(reward, locale).name)
  return {
    friend: {
      welcome: named(referral.friend.welcome_reward_id),
      rewards: named(referral.friend.reward_id),
    },
    advocate: {
      rewards: [
        ...rules
          .filter(({ definition }) => definition.trigger === "referral")
          .map(({ definition }) => sayWayToEarn(locale, definition)),
        ...named(referral.advocate.reward_id),
      ],
    },
  }
}
