import { z } from "@medusajs/framework/zod"
import { LOCALES } from "../../../../i18n"

const Text = z.strictObject({
  /** Liquid, one line. */
  subject: z.string().trim().min(1).max(500),
  /** Liquid in what an MJML column holds. */
  body: z.string().trim().min(1).max(50_000),
})

export const AdminUpdateEncoreTemplate = z.strictObject({
  /** By language; null takes the shop's own words off again. */
  texts: z.partialRecord(z.enum(LOCALES), Text.nullable()),
})

export type AdminUpdateEncoreTemplate = z.infer<typeof AdminUpdateEncoreTemplate>

export const AdminPreviewEncoreTemplate = Text.extend({
  locale: z.enum(LOCALES),
  /** What stands in place of the examples. */
  data: z.record(z.string().max(60), z.string().max(5_000)).optional(),
})

export type AdminPreviewEncoreTemplate = z.infer<typeof AdminPreviewEncoreTemplate>

export const AdminTestEncoreTemplate = z.strictObject({
  locale: z.enum(LOCALES),
  /** Default: the admin's own address. */
  to: z.email().max(254).optional(),
})

export type AdminTestEncoreTemplate = z.infer<typeof AdminTestEncoreTemplate>
