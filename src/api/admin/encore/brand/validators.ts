import { z } from "@medusajs/framework/zod"
import { Brand } from "../../../../modules/encore/program/cards/brand"
import { CARD_SIZES } from "../../../../print/card"

/** A brand that isn't saved yet; the logo is the saved one. */
export const AdminPreviewEncoreBrand = z.object({
  brand: Brand.omit({ logo: true }).partial().default({}),
  size: z.enum(CARD_SIZES).default("a6"),
})

export type AdminPreviewEncoreBrand = z.infer<typeof AdminPreviewEncoreBrand>
