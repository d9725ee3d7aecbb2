import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../modules/encore"
import { earliestId } from "../../modules/encore/lib/new-id"

/** The orders taken in since a moment that the shop has no longer. */
export async function vanishedOrders(
  container: MedusaContainer,
  since: Date,
  pageSize: number
): Promise<string[]> {
  const encore = container.resolve(ENCORE_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const vanished: string[] = []
  for (let after = earliestId("encpur", since); ; ) {
    const purchases = await encore.listPurchases(
      {
        source: "medusa",
        import_id: null,
        canceled_at: null,
        id: { $gt: after },
      },
      { select: ["id", "source_id"], take: pageSize, order: { id: "ASC" } }
    )
    const ids = purchases.map((purchase) => purchase.source_id)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { id: ids },
    })
    const there = new Set(data.map((order) => order.id))
    vanished.push(...ids.filter((id) => !there.has(id)))
    if (purchases.length < pageSize) {
      return vanished
    }
    after = purchases.at(-1)!.id
  }
}
