/**
 * - `pending`: it is the member's, but not yet a promotion of the shop's.
 * - `issued`: usable. `redeemed`: used, on an order or at the counter.
 * - `expired`: its time passed unused. `revoked`: taken back, or handed back.
 */
export const COUPON_STATUSES = [
  "pending",
  "issued",
  "redeemed",
  "expired",
  "revoked",
] as const

export type CouponStatus = (typeof COUPON_STATUSES)[number]

/** Those that could still be used. */
export const UNUSED: CouponStatus[] = ["pending", "issued"]
