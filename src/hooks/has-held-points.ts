import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../modules/encore"

/** Whether a cart has or had points; of one that never had, that is all that is asked. */
export async function hasHeldPoints(
  container: MedusaContainer,
  cartId: string
): Promise<boolean> {
  const [hold] = await container
    .resolve(ENCORE_MODULE)
    .listPointHolds({ cart_id: cartId }, { select: ["id"], take: 1 })
  return hold !== undefined
}
