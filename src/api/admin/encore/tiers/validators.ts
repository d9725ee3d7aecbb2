import { z } from "@medusajs/framework/zod"
import { Perk, Qualification } from "../../../../modules/encore/program/tiers/ladder"
import { MAX_TIERS } from "../../../../modules/encore/program/tiers/save-tiers"

const id = z.string().trim().min(1).max(100)

const fields = {
  name: z.string().trim().min(1).max(100),
  /** Its place from below, from 1; on top by default. */
  rank: z.number().int().min(1).max(MAX_TIERS).optional(),
  qualification: Qualification,
  multiplier: z.number().min(1).max(100).multipleOf(0.01).optional(),
  perks: z.array(Perk).max(50).optional(),
  reward_id: id.nullable().optional(),
  /** null: none. Left out, a new tier gets one of its own. */
  customer_group_id: id.nullable().optional(),
}

export const AdminCreateEncoreTier = z.strictObject(fields)

export type AdminCreateEncoreTier = z.infer<typeof AdminCreateEncoreTier>

export const AdminUpdateEncoreTier = z.strictObject({
  ...fields,
  name: fields.name.optional(),
  qualification: fields.qualification.optional(),
})

export type AdminUpdateEncoreTier = z.infer<typeof AdminUpdateEncoreTier>
