import { InferTypeOf } from "@medusajs/framework/types"
import { ComplaintCount } from "../../modules/encore/feedback/complaints/counts"
import { healthAt } from "../../modules/encore/journey/rhythm"
import { averageOrderValue } from "../../modules/encore/journey/spending"
import { NextExpiry } from "../../modules/encore/ledger/next-expiry"
import { Member } from "../../modules/encore/models"

export type MemberRecord = InferTypeOf<typeof Member>

/** The points of a member as both APIs show them. */
export function pointsView(member: MemberRecord, nextExpiry: NextExpiry | undefined) {
  return {
    available: member.available,
    pending: member.pending,
    held: member.held,
    debt: member.debt,
    next_expiry: nextExpiry ?? null,
  }
}

/** A member as an admin sees them. */
export function memberView(
  member: MemberRecord,
  nextExpiry: NextExpiry | undefined,
  complaints: ComplaintCount = { open: 0, total: 0 }
) {
  const count = member.purchase_count
  return {
    id: member.id,
    customer_id: member.customer_id,
    email: member.email,
    name: member.name,
    card_number: member.card_number,
    referral_code: member.referral_code,
    stage: member.stage,
    stage_reason: member.stage_reason,
    stage_since: member.stage_since,
    health:
      member.at_risk_at && member.lapsed_at
        ? healthAt(
            { at_risk_at: member.at_risk_at, lapsed_at: member.lapsed_at },
            new Date()
          )
        : null,
    points: pointsView(member, nextExpiry),
    tier: member.tier
      ? {
          id: member.tier.id,
          name: member.tier.name,
          since: member.tier_since,
          until: member.tier_until,
        }
      : null,
    nps: npsView(member),
    complaints,
    purchases: {
      count,
      repeat_count: Math.max(0, count - 1),
      net_total: Number(member.net_total),
      average_order_value: averageOrderValue(Number(member.net_total), count),
      currency_code: member.currency_code,
      first_at: member.first_purchase_at,
      last_at: member.last_purchase_at,
      expected_next_at: member.expected_next_at,
    },
    manager: member.manager_id ? { id: member.manager_id } : null,
    birthday: member.birthday,
    merged_into_id: member.merged_into_id,
    erased_at: member.erased_at,
    created_at: member.created_at,
  }
}

/** What a member answered last to "would you recommend us". */
export function npsView(member: MemberRecord) {
  return member.nps_segment
    ? {
        segment: member.nps_segment,
        score: member.nps_score,
        answered_at: member.nps_answered_at,
      }
    : null
}
