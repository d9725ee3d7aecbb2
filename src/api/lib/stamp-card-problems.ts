import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Locale, say } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { StoredStampCard } from "../../modules/encore/program/stamps/cards"
import { StampTarget, StampTerms } from "../../modules/encore/program/stamps/terms"

const ENTITIES = {
  products: "product",
  categories: "product_category",
  collections: "product_collection",
  tags: "product_tag",
} as const satisfies Partial<Record<StampTarget, string>>

type Goods = keyof typeof ENTITIES

const GOODS = Object.keys(ENTITIES) as Goods[]

export type StampCardProblem = {
  key: string
  count: number
  /** What is missing, for who wants to look it up. */
  ids: string[]
  sentence: string
}

type Reward = {
  id: string
  status: string
  ends_at: Date | null
  stock: number | null
  claimed: number
}

/**
 * What is wrong with cards, by card: goods that were deleted in the shop, and a reward that
 * can't be given. One query for each kind of thing, for all of them.
 */
export async function stampCardProblems(
  container: MedusaContainer,
  cards: Pick<StoredStampCard, "id" | "status" | "terms">[],
  locale: Locale
): Promise<Map<string, StampCardProblem[]>> {
  const rewardIds = cards.flatMap(({ terms }) => terms.reward_id ?? [])
  const [rewards, ...there] = await Promise.all([
    rewardIds.length
      ? container
          .resolve(ENCORE_MODULE)
          .listRewards(
            { id: rewardIds },
            { select: ["id", "status", "ends_at", "stock", "claimed"] }
          )
      : [],
    ...GOODS.map((goods) => existing(container, goods, cards)),
  ])
  const present = new Set(there.flat())
  const rewardOf = new Map(rewards.map((reward) => [reward.id, reward]))
  return new Map(
    cards.map(({ id, status, terms }) => {
      const missing = missingOf(terms, present)
      const keys = [
        missing.length && missing.length < terms.target.ids.length
          ? `missing_${terms.target.type}`
          : null,
        missing.length && missing.length === terms.target.ids.length
          ? "nothing_left"
          : null,
        rewardProblem(terms, rewardOf.get(terms.reward_id ?? "")),
        status === "published" && terms.ends_at && new Date(terms.ends_at) <= new Date()
          ? "over"
          : null,
      ].flatMap((key) => key ?? [])
      return [
        id,
        keys.map((key) => ({
          key,
          count: missing.length,
          ids: key.startsWith("missing") || key === "nothing_left" ? missing : [],
          sentence: say(locale, `stamps.problem.${key}`, { count: missing.length }),
        })),
      ]
    })
  )
}

async function existing(
  container: MedusaContainer,
  goods: Goods,
  cards: { terms: StampTerms }[]
): Promise<string[]> {
  const ids = cards.flatMap(({ terms }) =>
    terms.target.type === goods ? terms.target.ids : []
  )
  if (!ids.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: ENTITIES[goods],
    fields: ["id"],
    filters: { id: [...new Set(ids)] },
  })
  return (data as { id: string }[]).map((row) => row.id)
}

function missingOf({ target }: StampTerms, present: ReadonlySet<string>): string[] {
  return target.ids.filter((id) => !present.has(id))
}

function rewardProblem(terms: StampTerms, reward: Reward | undefined): string | null {
  if (!terms.reward_id) {
    return "no_reward"
  }
  if (!reward) {
    return "reward_gone"
  }
  if (reward.status !== "published") {
    return "reward_not_published"
  }
  if (reward.ends_at && reward.ends_at <= new Date()) {
    return "reward_over"
  }
  return reward.stock !== null && reward.claimed >= reward.stock ? "reward_out" : null
}
