import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { ComplaintClock } from "./due"
import { isOpen } from "./statuses"
import { keepComplaint, retrieveComplaint, StoredComplaint } from "./stored-complaint"

export type ExtendInput = {
  id: string
  clock: ComplaintClock
  /** Of working time, on top of what it had. */
  minutes: number
  reason: string
  by: Actor
  at: Date
}

/**
 * Gives one of a complaint's clocks more time. Where it had run out and has time again, it
 * is told of anew when that is used up.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where the clock has stopped
 */
export async function extendClock(
  sql: Sql,
  { id, clock, minutes, reason, by, at }: ExtendInput
): Promise<StoredComplaint> {
  const complaint = await retrieveComplaint(sql, id, true)
  const field = clock === "acknowledge" ? "acknowledge_target" : "resolve_target"
  const stopped = clock === "acknowledge" && complaint.acknowledged_at !== null
  if (stopped || !isOpen(complaint.status)) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "complaint_clock_stopped")
  }
  const kept = await keepComplaint(
    sql,
    {
      ...complaint,
      [field]: complaint[field] + minutes,
      ...(clock === "resolve" && { resolve_overdue_at: null }),
    },
    await settingsInForce(sql),
    at
  )
  await recordChange(sql, {
    object_type: "complaint",
    object_id: complaint.id,
    action: "extended",
    ...by,
    reason,
    before: { [field]: complaint[field] },
    after: { [field]: kept[field] },
    at,
  })
  return kept
}
