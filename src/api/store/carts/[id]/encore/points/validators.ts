import { z } from "@medusajs/framework/zod"
import { MAX_ENTRY_POINTS } from "../../../../../../modules/encore/ledger/types"

export const StoreSetEncoreCartPoints = z.strictObject({
  points: z.number().int().min(0).max(MAX_ENTRY_POINTS),
})

export type StoreSetEncoreCartPoints = z.infer<typeof StoreSetEncoreCartPoints>
