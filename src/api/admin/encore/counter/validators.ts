import { z } from "@medusajs/framework/zod"

export const AdminGetEncoreCounter = z.object({
  /** What was scanned or typed: a card's number or a coupon's code. */
  code: z.string().trim().min(1).max(200),
})

export type AdminGetEncoreCounter = z.infer<typeof AdminGetEncoreCounter>
