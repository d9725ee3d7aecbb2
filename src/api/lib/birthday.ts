import { z } from "@medusajs/framework/zod"

/** A day of somebody's birth: `1990-12-24`. */
export const Birthday = z.iso
  .date()
  .refine(
    (date) => date >= "1900-01-01" && date <= new Date().toISOString().slice(0, 10),
    { message: "Give a day between 1900 and today" }
  )
