import { z } from "@medusajs/framework/zod"

/** The random number that a browser keeps; only its hash is stored. */
export const DeviceId = z.string().trim().min(16).max(100)

export const StoreCreateEncoreReferral = z.strictObject({
  code: z.string().trim().min(1).max(100),
  device_id: DeviceId.optional(),
})

export type StoreCreateEncoreReferral = z.infer<typeof StoreCreateEncoreReferral>
