import { z } from "@medusajs/framework/zod"
import { Paging, several } from "../../../lib/paging"

/** `open` takes entries or will; `closed` waits to be drawn; `drawn` has its winners. */
export const PUBLIC_STATUSES = ["open", "closed", "drawn"] as const

export type PublicStatus = (typeof PUBLIC_STATUSES)[number]

/** `?status=open,drawn`, or one of Medusa's ways to give several. */
export const StoreGetEncoreDraws = Paging.extend({
  status: z.preprocess(
    (given) => (typeof given === "string" ? given.split(",") : given),
    several(z.enum(PUBLIC_STATUSES))
  ),
})

export type StoreGetEncoreDraws = z.infer<typeof StoreGetEncoreDraws>

/** Where the person lives, ISO 3166-1 alpha-2. */
const country_code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/)
  .nullable()
  .default(null)

export const StoreEnterEncoreDraw = z.discriminatedUnion("way", [
  z.strictObject({ way: z.literal("free"), country_code }),
  z.strictObject({
    way: z.literal("points"),
    /** How many entries; each costs what the draw says. */
    entries: z.number().int().min(1).max(10_000).default(1),
    country_code,
  }),
])

export type StoreEnterEncoreDraw = z.infer<typeof StoreEnterEncoreDraw>
