import { z } from "@medusajs/framework/zod"
import { StampTerms } from "../../../../modules/encore/program/stamps/terms"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreStampCards = Paging.extend({
  q: z.string().trim().max(200).optional(),
  status: several(z.enum(["draft", "published", "archived"])),
})

export type AdminGetEncoreStampCards = z.infer<typeof AdminGetEncoreStampCards>

const name = z.string().trim().min(1).max(100)
const description = z.string().trim().max(1_000).nullable()

export const AdminCreateEncoreStampCard = z.strictObject({
  name,
  description: description.default(null),
  terms: StampTerms,
})

export type AdminCreateEncoreStampCard = z.infer<typeof AdminCreateEncoreStampCard>

export const AdminUpdateEncoreStampCard = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  terms: StampTerms.optional(),
})

export type AdminUpdateEncoreStampCard = z.infer<typeof AdminUpdateEncoreStampCard>

export const AdminGetEncoreStampCardMembers = Paging.extend({
  q: z.string().trim().max(200).optional(),
})

export type AdminGetEncoreStampCardMembers = z.infer<
  typeof AdminGetEncoreStampCardMembers
>

const reason = z.string().trim().min(1).max(500)

export const AdminGiveEncoreStamps = z.strictObject({
  member_ids: z.array(z.string().trim().min(1).max(200)).min(1).max(1_000),
  stamps: z.number().int().min(1).max(1_000),
  reason,
})

export type AdminGiveEncoreStamps = z.infer<typeof AdminGiveEncoreStamps>

export const AdminRevokeEncoreStamps = z.strictObject({ reason })

export type AdminRevokeEncoreStamps = z.infer<typeof AdminRevokeEncoreStamps>

export const AdminMakeReadyEncoreStampCard = z.strictObject({
  /** Of which nine bring a tenth. */
  product_ids: z.array(z.string().trim().min(1).max(200)).min(1).max(100),
})

export type AdminMakeReadyEncoreStampCard = z.infer<
  typeof AdminMakeReadyEncoreStampCard
>

export const AdminGetEncoreMemberStamps = Paging.extend({
  card_id: z.string().trim().min(1).max(200).optional(),
})

export type AdminGetEncoreMemberStamps = z.infer<typeof AdminGetEncoreMemberStamps>
