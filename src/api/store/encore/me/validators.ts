import { z } from "@medusajs/framework/zod"
import { Birthday } from "../../../lib/birthday"

export const StoreUpdateEncoreMe = z.strictObject({ birthday: Birthday.nullable() })

export type StoreUpdateEncoreMe = z.infer<typeof StoreUpdateEncoreMe>
