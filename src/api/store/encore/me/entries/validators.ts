import { z } from "@medusajs/framework/zod"
import { Paging } from "../../../../lib/paging"

/** Of what the entries came: `source_type=order&source_id=order_...`. */
export const StoreGetEncoreEntries = Paging.extend({
  source_type: z.string().min(1).max(100).optional(),
  source_id: z.string().min(1).max(200).optional(),
})

export type StoreGetEncoreEntries = z.infer<typeof StoreGetEncoreEntries>
