import { MedusaContainer } from "@medusajs/framework/types"
import { Locale } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { StoredStampCard } from "../../modules/encore/program/stamps/cards"
import { MemberProgress } from "../../modules/encore/program/stamps/progress"
import {
  openVersion,
  StampCardInForce,
  StampVersion,
} from "../../modules/encore/program/stamps/terms"
import { stampCardProblems } from "./stamp-card-problems"

/** Cards as an admin sees them, with what is wrong with them. */
export async function adminStampCards(
  container: MedusaContainer,
  cards: StoredStampCard[],
  locale: Locale
) {
  const problems = await stampCardProblems(container, cards, locale)
  return cards.map(({ version_id: _, ...card }) => ({
    ...card,
    problems: problems.get(card.id) ?? [],
  }))
}

export async function adminStampCard(
  container: MedusaContainer,
  card: StoredStampCard,
  locale: Locale
) {
  const [view] = await adminStampCards(container, [card], locale)
  return view!
}

/** What a card promises whoever begins one now; those that can't be begun are left out. */
export async function offeredStampCards(
  container: MedusaContainer,
  cards: StampCardInForce[],
  locale: Locale
) {
  const now = new Date()
  const offered = cards.flatMap((card) => {
    const version = openVersion(card, now)
    return version ? [{ card, version }] : []
  })
  const rewards = await rewardNames(
    container,
    offered.map(({ version }) => version),
    locale
  )
  return offered.map(({ card, version }) => promiseOf(card, version, rewards))
}

/** The cards that a member has begun or could begin: each as far as it is. */
export async function memberStampCards(
  container: MedusaContainer,
  memberId: string,
  locale: Locale
) {
  const encore = container.resolve(ENCORE_MODULE)
  const [{ stamp_cards }, progress] = await Promise.all([
    encore.programInForce(),
    encore.progressOfMember(memberId),
  ])
  const byCard = new Map(progress.map((row) => [row.card_id, row]))
  const now = new Date()
  const shown = stamp_cards.flatMap((card) => {
    const own = byCard.get(card.id)
    const open = openVersion(card, now)
    const version = versionOf(card, own) ?? open ?? (own && card.versions.at(-1))
    return version ? [{ card, own, open, version }] : []
  })
  const rewards = await rewardNames(
    container,
    shown.map(({ version }) => version),
    locale
  )
  return shown.map(({ card, own, open, version }) => {
    const full_cards = own?.full_cards ?? 0
    const most = version.terms.max_full_cards
    return {
      ...promiseOf(card, version, rewards),
      stamps: own?.owed ? 0 : (own?.stamps ?? 0),
      /** Missing for a reward that was used before a return took its stamps away. */
      owed: own?.owed ?? 0,
      full_cards,
      /** Whether it still collects. */
      is_open: open !== null && (most === null || full_cards < most),
      next_expiry_at: own?.stamps ? own.next_expiry_at : null,
    }
  })
}

/** The version that a card in progress was begun by. */
function versionOf(
  card: StampCardInForce,
  progress: MemberProgress | undefined
): StampVersion | undefined {
  return progress?.stamps
    ? card.versions.find((version) => version.id === progress.version_id)
    : undefined
}

function promiseOf(
  { id, name, description }: StampCardInForce,
  { terms }: StampVersion,
  rewards: Map<string, { id: string; name: string }>
) {
  return {
    id,
    name,
    description,
    target: terms.target,
    per: terms.per,
    max_per_order: terms.max_per_order,
    min_spend: terms.min_spend,
    places: terms.places,
    reward: rewards.get(terms.reward_id ?? "") ?? null,
    starts_at: terms.starts_at,
    ends_at: terms.ends_at,
    stamp_days: terms.stamp_days,
    max_full_cards: terms.max_full_cards,
  }
}

/** What full cards give, in the reader's language where the admin has said it in that. */
async function rewardNames(
  container: MedusaContainer,
  versions: StampVersion[],
  locale: Locale
): Promise<Map<string, { id: string; name: string }>> {
  const ids = [...new Set(versions.flatMap(({ terms }) => terms.reward_id ?? []))]
  const rewards = ids.length
    ? await container
        .resolve(ENCORE_MODULE)
        .listRewards({ id: ids }, { select: ["id", "name", "translations"] })
    : []
  return new Map(
    rewards.map(({ id, name, translations }) => {
      const words = (translations ?? {}) as Partial<Record<Locale, { name: string }>>
      return [id, { id, name: words[locale]?.name ?? name }]
    })
  )
}
