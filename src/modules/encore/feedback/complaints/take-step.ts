import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { Settings } from "../../program/settings"
import {
  clocksOf,
  keepComplaint,
  keepComplaints,
  lockComplaints,
  retrieveComplaint,
  StoredComplaint,
} from "./stored-complaint"
import { afterStep, ComplaintStatus, ComplaintStep } from "./statuses"

export type StepInput = {
  id: string
  step: ComplaintStep
  by: Actor
  at: Date
  /** Of a pause, of giving up, of opening again. */
  reason?: string | null
}

export type StepTaken = { complaint: StoredComplaint; from: ComplaintStatus }

/** What the audit's log calls a step that was taken. */
const ACTIONS: Record<ComplaintStep, string> = {
  acknowledge: "acknowledged",
  start: "started",
  pause: "paused",
  resume: "resumed",
  resolve: "resolved",
  close: "closed",
  reopen: "reopened",
}

/**
 * Takes a complaint a step on, with its clocks. Where the step leads to the status that
 * it has already, nothing changes: a repeated request is no mistake.
 *
 * @throws NOT_FOUND; NOT_ALLOWED where the step can't be taken from there; INVALID_DATA
 * for a pause without a reason, or for giving up without one
 */
export async function takeStep(sql: Sql, input: StepInput): Promise<StepTaken> {
  const complaint = await retrieveComplaint(sql, input.id, true)
  return stepFrom(sql, complaint, input, await settingsInForce(sql))
}

/** The same for a complaint whose lock the caller holds. */
export async function stepFrom(
  sql: Sql,
  complaint: StoredComplaint,
  step: Omit<StepInput, "id">,
  settings: Settings
): Promise<StepTaken> {
  const stepped = afterTaking(complaint, step, settings)
  if (!stepped) {
    return { complaint, from: complaint.status }
  }
  const kept = await keepComplaint(sql, stepped, settings, step.at)
  await recordChange(sql, changeRecord(complaint, kept, step))
  return { complaint: kept, from: complaint.status }
}

export type StepsInput = Omit<StepInput, "id"> & { ids: string[] }

/**
 * Takes several complaints the same step on, as one set: all of them or none. Unknown ones
 * are left out.
 *
 * @returns the ids of those that stand elsewhere now
 * @throws as `takeStep` does, for the first one that can't take the step
 */
export async function takeSteps(
  sql: Sql,
  { ids, ...step }: StepsInput
): Promise<string[]> {
  const settings = await settingsInForce(sql)
  const before = new Map(
    (await lockComplaints(sql, ids)).map((complaint) => [complaint.id, complaint])
  )
  const stepped = [...before.values()].flatMap(
    (complaint) => afterTaking(complaint, step, settings) ?? []
  )
  const kept = await keepComplaints(sql, stepped, settings, step.at)
  await recordChange(
    sql,
    kept.map((complaint) => changeRecord(before.get(complaint.id)!, complaint, step))
  )
  return kept.map(({ id }) => id)
}

/** What a step makes of a complaint; null where it stands there already. */
function afterTaking(
  complaint: StoredComplaint,
  { step, at, reason }: Omit<StepInput, "id">,
  settings: Settings
): StoredComplaint | null {
  const from = complaint.status
  const to = afterStep(from, step)
  if (to === null) {
    if (STANDS_AFTER[step].includes(from)) {
      return null
    }
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, `complaint_cannot_${step}`)
  }
  if (needsReason(step, from) && !reason?.trim()) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "complaint_reason_needed")
  }
  return stopped(
    { ...complaint, ...changeOf(complaint, step, at, reason ?? ""), status: to },
    settings,
    at
  )
}

function changeRecord(
  before: StoredComplaint,
  after: StoredComplaint,
  { step, by, at, reason }: Omit<StepInput, "id">
) {
  return {
    object_type: "complaint",
    object_id: before.id,
    action: ACTIONS[step],
    ...by,
    reason: reason ?? null,
    before: { status: before.status },
    after: { status: after.status },
    at,
  }
}

/** Where a step has been taken already. Of resolving, the answer tells. */
const STANDS_AFTER: Record<ComplaintStep, readonly ComplaintStatus[]> = {
  acknowledge: ["acknowledged", "in_progress", "waiting"],
  start: ["in_progress"],
  pause: [],
  resume: ["in_progress"],
  resolve: [],
  close: ["closed"],
  reopen: ["reopened"],
}

function needsReason(step: ComplaintStep, from: ComplaintStatus): boolean {
  return step === "pause" || (step === "close" && from !== "resolved")
}

function changeOf(
  complaint: StoredComplaint,
  step: ComplaintStep,
  at: Date,
  reason: string
): Partial<StoredComplaint> {
  const ended = complaint.pauses.map((pause) =>
    pause.to === null ? { ...pause, to: at.toISOString() } : pause
  )
  const seen = { acknowledged_at: complaint.acknowledged_at ?? at }
  switch (step) {
    case "acknowledge":
    case "start":
      return seen
    case "pause":
      // Whoever asks the customer something has seen the complaint.
      return {
        ...seen,
        pauses: [...ended, { from: at.toISOString(), to: null, reason }],
      }
    case "resume":
      return { pauses: ended }
    case "resolve":
      return { ...seen, pauses: ended, resolved_at: at }
    case "close":
      return { pauses: ended, closed_at: at }
    case "reopen":
      // A complaint that is opened again gets its time for resolving anew.
      return {
        reopened_at: at,
        reopened_count: complaint.reopened_count + 1,
        resolve_from: at,
        resolved_at: null,
        resolve_used: null,
        resolve_overdue_at: null,
        closed_at: null,
      }
  }
}

/** Notes what stopped clocks have counted. */
function stopped(
  complaint: StoredComplaint,
  settings: Settings,
  at: Date
): StoredComplaint {
  const { acknowledge, resolve } = clocksOf(complaint, settings, at)
  const minutes = (ms: number) => Math.round(ms / 60_000)
  return {
    ...complaint,
    acknowledge_used:
      complaint.acknowledge_used ??
      (complaint.acknowledged_at ? minutes(acknowledge.used_ms) : null),
    resolve_used:
      complaint.resolve_used ??
      (complaint.resolved_at ? minutes(resolve.used_ms) : null),
  }
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
