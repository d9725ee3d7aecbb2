import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { ID_LISTS } from "../../modules/encore/program/earning/problems"
import { EarningRuleDefinition } from "../../modules/encore/program/earning/rule-definition"

type IdList = (typeof ID_LISTS)[number]

/** Where the things stand whose ids a rule names, and what they are called there. */
const ENTITIES: Record<
  Exclude<IdList, "tier_ids">,
  { entity: string; name: string }
> = {
  customer_group_ids: { entity: "customer_group", name: "name" },
  sales_channel_ids: { entity: "sales_channel", name: "name" },
  product_ids: { entity: "product", name: "title" },
  collection_ids: { entity: "product_collection", name: "title" },
  category_ids: { entity: "product_category", name: "name" },
  tag_ids: { entity: "product_tag", name: "value" },
}

export type ThingsOfRules = {
  /** What each is called, by id. */
  names: Map<string, string>
  /** Ids of what was deleted. */
  gone: Set<string>
}

/** What rules name by their ids, as it is now: one query for each kind that is named. */
export async function thingsOfRules(
  container: MedusaContainer,
  definitions: Pick<EarningRuleDefinition, "conditions">[]
): Promise<ThingsOfRules> {
  const found = await Promise.all(
    ID_LISTS.map(async (list) => {
      const ids = [
        ...new Set(definitions.flatMap(({ conditions }) => conditions?.[list] ?? [])),
      ]
      const names = ids.length ? await namesOf(container, list, ids) : new Map()
      return { names, gone: ids.filter((id) => !names.has(id)) }
    })
  )
  return {
    names: new Map(found.flatMap(({ names }) => [...names])),
    gone: new Set(found.flatMap(({ gone }) => gone)),
  }
}

async function namesOf(
  container: MedusaContainer,
  list: IdList,
  ids: string[]
): Promise<Map<string, string>> {
  if (list === "tier_ids") {
    const tiers = await container
      .resolve(ENCORE_MODULE)
      .listTiers({ id: ids }, { select: ["id", "name"] })
    return new Map(tiers.map((tier) => [tier.id, tier.name]))
  }
  const { entity, name } = ENTITIES[list]
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: ["id", name],
    filters: { id: ids },
  })
  return new Map(
    (data as unknown as Record<string, string>[]).map((row) => [row.id!, row[name]!])
  )
}
