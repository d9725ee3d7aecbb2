import { z } from "@medusajs/framework/zod"
import { REFERRAL_STATUSES } from "../../../../modules/encore/program/referrals/standing"
import { Paging, several } from "../../../lib/paging"

const id = z.string().trim().min(1).max(200)

const reason = z.string().trim().min(1).max(500)

export const AdminGetEncoreReferrals = Paging.extend({
  status: several(z.enum(REFERRAL_STATUSES)),
  q: z.string().trim().max(200).optional(),
  /** A member's or a customer's id, both. */
  advocate: id.optional(),
  friend: id.optional(),
})

export type AdminGetEncoreReferrals = z.infer<typeof AdminGetEncoreReferrals>

export const AdminDecideEncoreReferral = z.strictObject({ reason })

export type AdminDecideEncoreReferral = z.infer<typeof AdminDecideEncoreReferral>

export const AdminDecideEncoreReferrals = z.strictObject({
  ids: z.array(id).min(1).max(200),
  decision: z.enum(["approve", "reject"]),
  reason,
})

export type AdminDecideEncoreReferrals = z.infer<typeof AdminDecideEncoreReferrals>
