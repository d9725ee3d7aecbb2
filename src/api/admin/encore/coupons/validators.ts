import { z } from "@medusajs/framework/zod"
import { COUPON_STATUSES } from "../../../../modules/encore/program/rewards/coupon-status"
import { Paging, several } from "../../../lib/paging"

export const AdminGetEncoreCoupons = Paging.extend({
  q: z.string().trim().max(200).optional(),
  member_id: z.string().trim().min(1).max(200).optional(),
  reward_id: z.string().trim().min(1).max(200).optional(),
  status: several(z.enum(COUPON_STATUSES)),
  problem: z.stringbool().optional(),
})

export type AdminGetEncoreCoupons = z.infer<typeof AdminGetEncoreCoupons>

export const AdminEndEncoreCoupon = z.strictObject({
  reason: z.string().trim().min(1).max(500),
})

export type AdminEndEncoreCoupon = z.infer<typeof AdminEndEncoreCoupon>
