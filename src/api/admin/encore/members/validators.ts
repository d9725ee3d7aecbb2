import { z } from "@medusajs/framework/zod"
import { MAX_ENTRY_POINTS } from "../../../../modules/encore/ledger/types"
import { NPS_SEGMENTS } from "../../../../modules/encore/feedback/nps/nps"
import { MEMBER_ORDERS } from "../../../../modules/encore/journey/find-members"
import { HEALTHS } from "../../../../modules/encore/journey/rhythm"
import { STAGES } from "../../../../modules/encore/journey/stage"
import { EventName } from "../../../../modules/encore/program/earning/definition/triggers"
import { Birthday } from "../../../lib/birthday"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreMembers = Paging.extend({
  q: z.string().trim().max(200).optional(),
  stage: several(z.enum(STAGES)),
  health: several(z.enum(HEALTHS)),
  tier_id: several(z.string().max(100)),
  manager_id: several(z.string().max(100)),
  open_complaints: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
  nps_segment: several(z.enum(NPS_SEGMENTS)),
  order: z
    .enum([...MEMBER_ORDERS, ...MEMBER_ORDERS.map((order) => `-${order}` as const)])
    .default("-created_at"),
})

export type AdminGetEncoreMembers = z.infer<typeof AdminGetEncoreMembers>

export const AdminUpdateEncoreMember = z.strictObject({
  birthday: Birthday.nullable().optional(),
  /** The admin who cares for them. */
  manager_id: z.string().trim().min(1).max(200).nullable().optional(),
})

export type AdminUpdateEncoreMember = z.infer<typeof AdminUpdateEncoreMember>

export const AdminRecordEncoreActivity = z.strictObject({
  /** As the rules name it. */
  event: EventName,
  /** What it is known by: the same again has no effect. */
  source_id: z.string().trim().min(1).max(200),
  /** What else there is to say of it; kept with the entry. */
  data: z.record(z.string().max(100), z.unknown()).optional(),
})

export type AdminRecordEncoreActivity = z.infer<typeof AdminRecordEncoreActivity>

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
