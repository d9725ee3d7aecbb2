import { MedusaContainer } from "@medusajs/framework/types"
import { ENCORE_MODULE } from "../modules/encore"

/** Whether a cart has or had points; of one that never had, that is all that is asked. */
export async function hasHeldPoints(
  container: MedusaContainer,
  cartId: string
): Promise<boolean> {
  return (await container.resolve(ENCORE_MODULE).latestHold(cartId)) !== null
}
