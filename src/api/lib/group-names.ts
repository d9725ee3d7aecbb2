import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { Dimension } from "../../modules/encore/feedback/results/scores"

/** What the values of a dimension are called; stages and countries are named by who shows
 * them, in the reader's language. */
export async function groupNames(
  scope: MedusaContainer,
  dimension: Dimension,
  ids: string[]
): Promise<Map<string, string>> {
  if (!ids.length || dimension === "stage" || dimension === "country") {
    return new Map()
  }
  if (dimension === "tier") {
    const tiers = await scope
      .resolve(ENCORE_MODULE)
      .listTiers({ id: ids }, { select: ["id", "name"], withDeleted: true })
    return new Map(tiers.map(({ id, name }) => [id, name]))
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  if (dimension === "channel") {
    const { data } = await query.graph({
      entity: "sales_channel",
      fields: ["id", "name"],
      filters: { id: ids },
    })
    return new Map(data.map(({ id, name }) => [id, name]))
  }
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "title"],
    filters: { id: ids },
  })
  return new Map(data.map(({ id, title }) => [id, title]))
}
