import { z } from "@medusajs/framework/zod"
import { Paging } from "../../../../lib/paging"

export const StoreGetEncoreStamps = Paging.extend({
  card_id: z.string().trim().min(1).max(200).optional(),
  /** Of one order: its id. */
  source_id: z.string().trim().min(1).max(200).optional(),
})

export type StoreGetEncoreStamps = z.infer<typeof StoreGetEncoreStamps>
