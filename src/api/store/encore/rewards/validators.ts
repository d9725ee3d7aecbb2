import { z } from "@medusajs/framework/zod"
import { CurrencyCode } from "../../../../modules/encore/program/rewards/reward-terms"

export const StoreClaimEncoreReward = z.strictObject({
  /** Of a reward in several currencies; the one that the customer mostly buys in
   * without it. */
  currency_code: CurrencyCode.optional(),
})

export type StoreClaimEncoreReward = z.infer<typeof StoreClaimEncoreReward>
