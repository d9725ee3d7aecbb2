import { z } from "@medusajs/framework/zod"

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const AdminGetEncoreComplaintInsights = z
  .object({ from: moment.optional(), to: moment.optional() })
  .refine(({ from, to }) => !from || !to || new Date(from) < new Date(to), {
    message: "It has to begin before it ends",
    path: ["to"],
  })

export type AdminGetEncoreComplaintInsights = z.infer<
  typeof AdminGetEncoreComplaintInsights
>
