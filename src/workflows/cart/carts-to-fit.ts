import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Of these carts, the ones that are still carts: not orders by now, and not gone. */
export async function cartsToFit(
  container: MedusaContainer,
  cartIds: string[]
): Promise<string[]> {
  if (!cartIds.length) {
    return []
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "completed_at"],
    filters: { id: cartIds },
  })
  return data.filter((cart) => !cart.completed_at).map((cart) => cart.id)
}
