import { z } from "@medusajs/framework/zod"

const login = z.object({ email: z.string(), password: z.string() })

/** What `scripts/demo` asks for, in ENCORE_SEED. */
const Order = z.object({
  backend_url: z.string(),
  /** The day the demo was first made: the history ends there. */
  until: z.coerce.date(),
  admin: login,
  shopper: login,
  output: z.object({ history: z.string(), result: z.string() }),
})

export type Order = z.infer<typeof Order>

export function readOrder(): Order {
  return Order.parse(JSON.parse(process.env.ENCORE_SEED ?? "{}"))
}
