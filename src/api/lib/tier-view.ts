import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { Locale, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { Ladder, TierInForce } from "../../modules/encore/program/tiers/ladder"
import { Standing } from "../../modules/encore/program/tiers/qualify"

/** What of a tier isn't there any more, or not as it should be. */
export type TierProblem = "group_gone" | "reward_gone" | "reward_not_published"

/** The tiers as an admin sees them, the lowest first: with their group and reward, how
 * many members they have, and what is wrong with them. */
export async function tierViews(container: MedusaContainer, locale: Locale) {
  const encore = container.resolve(ENCORE_MODULE)
  const { ladder } = await encore.programInForce()
  const tiers = ladder.tiers
  const [counts, groups, rewards] = await Promise.all([
    encore.countByTier(),
    container
      .resolve(Modules.CUSTOMER)
      .listCustomerGroups(
        { id: tiers.flatMap((tier) => tier.customer_group_id ?? []) },
        { select: ["id", "name"], take: null }
      ),
    encore.listRewards(
      { id: tiers.flatMap((tier) => tier.reward_id ?? []) },
      { select: ["id", "name", "status"], take: null }
    ),
  ])
  const groupOf = new Map(groups.map(({ id, name }) => [id, { id, name }]))
  const rewardOf = new Map(rewards.map((reward) => [reward.id, reward]))

  return tiers.map((tier) => {
    const group = groupOf.get(tier.customer_group_id ?? "") ?? null
    const reward = rewardOf.get(tier.reward_id ?? "")
    const problems: TierProblem[] = [
      ...(tier.customer_group_id && !group ? ["group_gone" as const] : []),
      ...(tier.reward_id && !reward ? ["reward_gone" as const] : []),
      ...(reward && reward.status !== "published"
        ? ["reward_not_published" as const]
        : []),
    ]
    return {
      ...tier,
      customer_group: group,
      reward: reward ? { id: reward.id, name: reward.name } : null,
      member_count: counts.get(tier.id) ?? 0,
      problems: problems.map((key) => ({
        key,
        message: say(locale, `tiers.problems.${key}`),
      })),
    }
  })
}

/** @throws NOT_FOUND */
export async function tierView(container: MedusaContainer, id: string, locale: Locale) {
  const tier = (await tierViews(container, locale)).find((one) => one.id === id)
  if (!tier) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "tier_not_found")
  }
  return tier
}

/** A tier as shoppers see it. */
export function publicTierView({
  id,
  name,
  rank,
  qualification,
  multiplier,
  perks,
}: TierInForce) {
  return { id, name, rank, qualification, multiplier, perks }
}

/** What comes next; amounts in the currency of thresholds, major units. */
export function nextTierView(
  standing: Standing | undefined,
  { spend_currency_code }: Ladder
) {
  const next = standing?.next
  return next
    ? {
        id: next.tier.id,
        name: next.tier.name,
        missing: next.missing,
        asks: next.tier.qualification,
        counted: countedView(standing.sums),
        currency_code: spend_currency_code,
      }
    : null
}

/** The tier of a member with until when, what comes then, and what would keep it. */
export function standingView(
  member: {
    tier: { id: string; name: string } | null
    tier_since: Date | null
    tier_until: Date | null
  },
  standing: Standing | undefined,
  { spend_currency_code, warning_days }: Ladder
) {
  if (!member.tier) {
    return null
  }
  const { downgrade_to = null, keep = null, sums } = standing ?? {}
  const warnFrom =
    member.tier_until && warning_days !== null
      ? member.tier_until.getTime() - warning_days * 24 * 60 * 60 * 1000
      : null
  return {
    id: member.tier.id,
    name: member.tier.name,
    since: member.tier_since,
    until: member.tier_until,
    /** Whether the end is near enough to tell the member of it. */
    ending: warnFrom !== null && Date.now() >= warnFrom,
    downgrade_to: downgrade_to && { id: downgrade_to.id, name: downgrade_to.name },
    keep: keep && { ...keep, currency_code: spend_currency_code },
    counted: sums && { ...countedView(sums), currency_code: spend_currency_code },
  }
}

function countedView({ points, spend, orders }: Standing["sums"]) {
  return { points, spend: Number(spend), orders }
}
