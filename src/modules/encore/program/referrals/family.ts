/** The ids under which a member stands: its own, and those merged into it. Binds the
 * member's id twice. */
export const FAMILY = "select id from encore_member where id = ? or merged_into_id = ?"

/** The referrals `r` with who their members are by now. */
export const REFERRAL_ROWS = `
  select r.id, r.advocate_id, r.friend_id, r.status, r.suspicions, r.terms, r.tied_at,
    r.purchase_id, r.order_id, r.qualified_at, r.checked_at, r.matures_at,
    r.welcomed_at, r.rewarded_at, r.limited, r.approved_at, r.rejected_at,
    r.reversed_at, r.taken_back_at, r.cause, r.decided_by, r.decided_at, r.reason,
    coalesce(a.merged_into_id, a.id) as advocate_now,
    coalesce(f.merged_into_id, f.id) as friend_now,
    a.erased_at is not null as advocate_erased, f.erased_at is not null as friend_erased
  from encore_referral r
  join encore_member a on a.id = r.advocate_id
  join encore_member f on f.id = r.friend_id`
