import { z } from "@medusajs/framework/zod"
import { MAX_ENTRY_POINTS } from "../../../../modules/encore/ledger/types"
import { MEMBER_ORDERS } from "../../../../modules/encore/journey/find-members"
import { HEALTHS } from "../../../../modules/encore/journey/rhythm"
import { STAGES } from "../../../../modules/encore/journey/stage"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreMembers = Paging.extend({
  q: z.string().trim().max(200).optional(),
  stage: several(z.enum(STAGES)),
  health: several(z.enum(HEALTHS)),
  tier_id: several(z.string().max(100)),
  order: z
    .enum([...MEMBER_ORDERS, ...MEMBER_ORDERS.map((order) => `-${order}` as const)])
    .default("-created_at"),
})

export type AdminGetEncoreMembers = z.infer<typeof AdminGetEncoreMembers>

const reason = z.string().trim().min(1).max(500)

export const AdminAdjustEncorePoints = z.strictObject({
  points: z
    .number()
    .int()
    .min(-MAX_ENTRY_POINTS)
    .max(MAX_ENTRY_POINTS)
    .refine((points) => points !== 0),
  reason,
})

export type AdminAdjustEncorePoints = z.infer<typeof AdminAdjustEncorePoints>

export const AdminReverseEncoreEntry = z.strictObject({ reason })

export type AdminReverseEncoreEntry = z.infer<typeof AdminReverseEncoreEntry>

export const AdminMergeEncoreMember = z.strictObject({
  /** The member that is merged into the one of the path. */
  member_id: z.string().trim().min(1).max(200),
  reason,
})

export type AdminMergeEncoreMember = z.infer<typeof AdminMergeEncoreMember>

export const AdminUnmergeEncoreMember = z.strictObject({ reason })

export type AdminUnmergeEncoreMember = z.infer<typeof AdminUnmergeEncoreMember>
