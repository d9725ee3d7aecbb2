import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Of these codes, those that Medusa has taken on an order, whether or not we have seen
 * the order yet. */
export async function usedCodes(
  container: MedusaContainer,
  codes: string[]
): Promise<Set<string>> {
  const promotions = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: codes }, { select: ["code", "used"], take: codes.length })
  return new Set(
    promotions.flatMap(({ code, used }) => (code && (used ?? 0) > 0 ? [code] : []))
  )
}
