import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { StoredReward } from "../../modules/encore/program/rewards/frozen-reward"
import { RewardTerms } from "../../modules/encore/program/rewards/reward-terms"

/** Something that a reward names and the shop no longer has. */
export type RewardProblem = {
  key: `missing_${Kind}`
  count: number
  ids: string[]
}

const ENTITIES = {
  products: "product",
  categories: "product_category",
  collections: "product_collection",
  variants: "product_variant",
  customer_groups: "customer_group",
} as const

type Kind = keyof typeof ENTITIES

type Named = { kind: Kind; ids: string[] }

/** What rewards name that has been deleted in Medusa meanwhile, by reward. One query for
 * each kind of thing, for all of them. */
export async function rewardProblems(
  container: MedusaContainer,
  rewards: StoredReward[]
): Promise<Map<string, RewardProblem[]>> {
  const named = new Map(rewards.map((reward) => [reward.id, namedBy(reward)]))
  const there = new Set(
    (
      await Promise.all(
        (Object.keys(ENTITIES) as Kind[]).map((kind) =>
          existing(container, kind, [
            ...new Set(
              [...named.values()]
                .flat()
                .filter((names) => names.kind === kind)
                .flatMap((names) => names.ids)
            ),
          ])
        )
      )
    ).flat()
  )
  return new Map(
    [...named].map(([id, names]) => [
      id,
      names.flatMap(({ kind, ids }) => {
        const missing = ids.filter((one) => !there.has(one))
        return missing.length
          ? [{ key: `missing_${kind}` as const, count: missing.length, ids: missing }]
          : []
      }),
    ])
  )
}

async function existing(
  container: MedusaContainer,
  kind: Kind,
  ids: string[]
): Promise<string[]> {
  if (!ids.length) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: ENTITIES[kind], fields: ["id"], filters: { id: ids } })
  return (data as { id: string }[]).map((row) => row.id)
}

function namedBy({ terms, audience }: StoredReward): Named[] {
  return [
    ...goodsOf(terms).flatMap(({ type, ids }) =>
      type === "all" ? [] : [{ kind: type, ids }]
    ),
    ...(terms.kind === "free_product"
      ? [{ kind: "variants" as const, ids: terms.variant_ids }]
      : []),
    ...(audience.customer_group_ids.length
      ? [{ kind: "customer_groups" as const, ids: audience.customer_group_ids }]
      : []),
  ]
}

function goodsOf(terms: RewardTerms) {
  return terms.kind === "buy_x_get_y"
    ? [terms.buy.goods, terms.get.goods]
    : "goods" in terms
      ? [terms.goods]
      : []
}
