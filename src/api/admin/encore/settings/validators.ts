import { z } from "@medusajs/framework/zod"

/** Parts of the settings; what is left out stays as it is. The whole is checked by
 * its own schema once they are put together. */
export const AdminUpdateEncoreSettings = z.record(z.string(), z.unknown())
