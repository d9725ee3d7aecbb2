import { z } from "@medusajs/framework/zod"
import { CHANNELS, CONSENT_PURPOSES } from "../../../../modules/encore/outreach/terms"

export const StoreUpdateEncoreConsents = z.strictObject({
  consents: z
    .array(
      z.strictObject({
        channel: z.enum(CHANNELS),
        purpose: z.enum(CONSENT_PURPOSES),
        granted: z.boolean(),
      })
    )
    .min(1)
    .max(CHANNELS.length * CONSENT_PURPOSES.length),
})

export type StoreUpdateEncoreConsents = z.infer<typeof StoreUpdateEncoreConsents>
