import { z } from "@medusajs/framework/zod"

/** The fields beside the file. A form sends texts; a program may send JSON. */
export const AdminCreateEncoreImport = z.object({
  kind: z.enum(["purchases", "balances", "orders"]),
  dry_run: z
    .union([
      z.boolean(),
      z.enum(["true", "false"]).transform((text) => text === "true"),
    ])
    .default(false),
})

export type AdminCreateEncoreImport = z.infer<typeof AdminCreateEncoreImport>
