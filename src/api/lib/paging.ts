import { z } from "@medusajs/framework/zod"

/** A page of a list, as everywhere in Medusa. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
})

export type Paging = z.infer<typeof Paging>

/** One value or several: `?stage=a`, `?stage[]=a&stage[]=b`. */
export function several<T extends z.ZodType>(value: T) {
  return z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(value).optional()
  )
}
