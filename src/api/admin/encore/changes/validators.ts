import { z } from "@medusajs/framework/zod"
import { Paging } from "../../../lib/paging"

export const AdminGetEncoreChanges = Paging.extend({
  object_type: z.string().trim().min(1).max(100),
  /** Without it, the changes of all objects of the type. */
  object_id: z.string().trim().min(1).max(200).optional(),
})

export type AdminGetEncoreChanges = z.infer<typeof AdminGetEncoreChanges>
