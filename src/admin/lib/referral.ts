import type { ReferralStatus } from "./types"

export const REFERRALS = "/loyalty/referrals"

export const referralHref = (id: string) => `${REFERRALS}/view/${id}`

/** Where a decision on these referrals asks for its reason. */
export const decideHref = (decision: "approve" | "reject", ids: string[]) =>
  `${REFERRALS}/decide/${decision}?ids=${ids.join(",")}`

export const isApprovable = (status: ReferralStatus) =>
  status === "pending_review" || status === "rejected"

export const isRejectable = (status: ReferralStatus) =>
  status !== "rejected" && status !== "reversed"
