import { z } from "@medusajs/framework/zod"
import {
  REWARD_FIELDS,
  REWARD_STATUSES,
  RewardInput,
} from "../../../../modules/encore/program/rewards/reward-input"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreRewards = Paging.extend({
  q: z.string().trim().max(200).optional(),
  status: several(z.enum(REWARD_STATUSES)),
})

export type AdminGetEncoreRewards = z.infer<typeof AdminGetEncoreRewards>

export const AdminCreateEncoreReward = RewardInput

export type AdminCreateEncoreReward = z.infer<typeof AdminCreateEncoreReward>

/** Any of a reward's fields: what isn't named stays, and the whole is checked as a new
 * one's would be. */
export const AdminUpdateEncoreReward = z.strictObject(
  Object.fromEntries(REWARD_FIELDS.map((field) => [field, z.unknown().optional()]))
)

export type AdminUpdateEncoreReward = z.infer<typeof AdminUpdateEncoreReward>

const reason = z.string().trim().min(1).max(500)

export const AdminGiveEncoreReward = z.strictObject({
  /** Ids of members, or of their customers. */
  member_ids: z.array(z.string().trim().min(1).max(200)).min(1).max(10_000),
  reason,
})

export type AdminGiveEncoreReward = z.infer<typeof AdminGiveEncoreReward>
