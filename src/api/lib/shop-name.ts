import { MedusaContainer } from "@medusajs/framework/types"
import { Brand } from "../../modules/encore/program/cards/brand"
import { messageBrand } from "../../workflows"

/** What the shop calls itself. */
export async function shopName(
  container: MedusaContainer,
  brand: Brand
): Promise<string> {
  return (await messageBrand(container, brand)).name
}
