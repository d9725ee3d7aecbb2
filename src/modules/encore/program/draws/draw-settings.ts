import { z } from "@medusajs/framework/zod"

/** Where a draw may not be published without a free way to enter. */
export const FREE_ENTRY = ["optional", "in_countries", "everywhere"] as const

/** What holds for all prize draws of the shop. */
export const DrawSettings = z
  .object({
    free_entry: z.enum(FREE_ENTRY).default("optional"),
    /** Of `in_countries`: a draw that is open to one of them needs it. */
    free_entry_country_codes: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z]{2}$/)
      )
      .max(250)
      .default([]),
  })
  .refine(
    (draws) =>
      draws.free_entry !== "in_countries" || draws.free_entry_country_codes.length > 0,
    { message: "Name the countries", path: ["free_entry_country_codes"] }
  )

export type DrawSettings = z.infer<typeof DrawSettings>
