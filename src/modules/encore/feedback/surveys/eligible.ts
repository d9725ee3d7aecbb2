import { createHash } from "node:crypto"
import { SurveyDelivery, SurveyEventName } from "./delivery"

const DAY = 86_400_000
const HOUR = 3_600_000

/** A member as far as invitations depend on it. */
export type Invitee = {
  stage: string
  tier_id: string | null
  purchase_count: number
  /** When they were invited last, to any survey; null: never. */
  invited_at: Date | null
}

/** What a survey may be sent upon. */
export type Occasion = {
  trigger: SurveyEventName | "date"
  member_id: string
  source_type: string
  source_id: string
  at: Date
}

type Rules = Pick<
  SurveyDelivery,
  "trigger" | "nth" | "sample_percent" | "period_days" | "stages" | "tier_ids"
>

/** Whether a survey is sent upon such a thing at all. */
export function isTriggeredBy(
  { trigger, nth }: Pick<SurveyDelivery, "trigger" | "nth">,
  occasion: Occasion["trigger"],
  purchaseCount: number
): boolean {
  return trigger === "nth_order"
    ? occasion === "order_placed" && purchaseCount === nth
    : trigger === occasion
}

/**
 * Where a member and a source stand between 0 and 1: always at the same place, so that
 * asking again, or raising the share, changes nobody's luck.
 */
export function shareOf(memberId: string, sourceType: string, sourceId: string) {
  const digest = createHash("sha256")
    .update(JSON.stringify([memberId, sourceType, sourceId]))
    .digest()
  return digest.readUInt32BE(0) / 2 ** 32
}

/** Whether a member was invited less than a period before or after a moment. */
export function isTooSoon(invitedAt: Date | null, at: Date, periodDays: number) {
  return (
    invitedAt !== null &&
    Math.abs(at.getTime() - invitedAt.getTime()) < periodDays * DAY
  )
}

/** Whether a survey invites a member upon an occasion. */
export function invites(rules: Rules, occasion: Occasion, member: Invitee): boolean {
  return (
    isTriggeredBy(rules, occasion.trigger, member.purchase_count) &&
    (!rules.stages.length || rules.stages.some((stage) => stage === member.stage)) &&
    (!rules.tier_ids.length || rules.tier_ids.includes(member.tier_id ?? "")) &&
    !isTooSoon(member.invited_at, occasion.at, rules.period_days) &&
    shareOf(occasion.member_id, occasion.source_type, occasion.source_id) * 100 <
      rules.sample_percent
  )
}

/** When an invitation goes out, when its reminder does, and until when it can be
 * answered. */
export function timesOf(
  {
    delay_hours,
    reminder_days,
    expires_days,
  }: Pick<SurveyDelivery, "delay_hours" | "reminder_days" | "expires_days">,
  at: Date
): { send_at: Date; remind_at: Date | null; expires_at: Date } {
  const send = at.getTime() + delay_hours * HOUR
  return {
    send_at: new Date(send),
    remind_at: reminder_days === null ? null : new Date(send + reminder_days * DAY),
    expires_at: new Date(send + expires_days * DAY),
  }
}
