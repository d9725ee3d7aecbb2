import { MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { Settings } from "../../program/settings"
import { ClockReading, Pause, readClock } from "./clock"
import { Severity } from "./complaint-settings"
import { ComplaintSource } from "./complaint-sources"
import { businessHours } from "./hours"
import { ComplaintStatus, isOpen } from "./statuses"

export type StoredPause = { from: string; to: string | null; reason: string }

/** A complaint as it is kept. Its token is known by its hash alone and stays here. */
export type StoredComplaint = {
  id: string
  reference: string
  key: string
  source: ComplaintSource
  member_id: string | null
  email: string | null
  locale: string | null
  order_id: string | null
  response_id: string | null
  category: string
  severity: Severity
  root_cause: string | null
  owner_id: string | null
  status: ComplaintStatus
  opened_at: Date
  acknowledge_target: number
  resolve_target: number
  acknowledge_by: Date | null
  resolve_by: Date | null
  due_at: Date | null
  pauses: StoredPause[]
  resolve_from: Date
  acknowledged_at: Date | null
  acknowledge_used: number | null
  resolved_at: Date | null
  resolve_used: number | null
  closed_at: Date | null
  reopened_at: Date | null
  reopened_count: number
  acknowledge_overdue_at: Date | null
  resolve_overdue_at: Date | null
  answer_admission: string | null
  answer_explanation: string | null
  answer_proposal: string | null
  settled: boolean | null
  settled_at: Date | null
  created_at: Date
  updated_at: Date
}

/** Of the table `encore_complaint c`. */
export const COMPLAINT_COLUMNS = `c.id, c.reference, c.key, c.source, c.member_id, c.email,
  c.locale, c.order_id, c.response_id, c.category, c.severity, c.root_cause, c.owner_id,
  c.status, c.opened_at, c.acknowledge_target, c.resolve_target, c.acknowledge_by,
  c.resolve_by, c.due_at, c.pauses, c.resolve_from, c.acknowledged_at,
  c.acknowledge_used, c.resolved_at, c.resolve_used, c.closed_at, c.reopened_at,
  c.reopened_count, c.acknowledge_overdue_at, c.resolve_overdue_at, c.answer_admission,
  c.answer_explanation, c.answer_proposal, c.settled, c.settled_at, c.created_at,
  c.updated_at`

/** One complaint, by its id or what people call it.
 * @param lock whether it is locked until the transaction ends
 * @throws NOT_FOUND */
export async function retrieveComplaint(
  sql: Sql,
  id: string,
  lock = false
): Promise<StoredComplaint> {
  const [complaint] = await sql<StoredComplaint>(
    `select ${COMPLAINT_COLUMNS} from encore_complaint c
     where (c.id = ? or c.reference = ?) and c.deleted_at is null
     ${lock ? "for update" : ""}`,
    [id, id.toUpperCase()]
  )
  if (!complaint) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "complaint_not_found")
  }
  return complaint
}

/** Locks complaints until the transaction ends, in one order for everybody. Unknown ones
 * are left out. */
export function lockComplaints(sql: Sql, ids: string[]): Promise<StoredComplaint[]> {
  return sql<StoredComplaint>(
    `select ${COMPLAINT_COLUMNS} from encore_complaint c
     where c.id = any(?) and c.deleted_at is null order by c.id for update`,
    [ids]
  )
}

export type ComplaintClocks = { acknowledge: ClockReading; resolve: ClockReading }

/** What the two clocks of a complaint say at a moment. */
export function clocksOf(
  complaint: StoredComplaint,
  settings: Settings,
  at: Date
): ComplaintClocks {
  const hours = businessHours(settings)
  const ended = complaint.closed_at
  return {
    acknowledge: readClock(
      {
        started_at: complaint.opened_at,
        target_minutes: complaint.acknowledge_target,
        pauses: [],
        stopped_at: complaint.acknowledged_at ?? ended,
      },
      hours,
      at
    ),
    resolve: readClock(
      {
        started_at: complaint.resolve_from,
        target_minutes: complaint.resolve_target,
        pauses: pausesOf(complaint),
        stopped_at: complaint.resolved_at ?? ended,
      },
      hours,
      at
    ),
  }
}

function pausesOf({ pauses }: StoredComplaint): Pause[] {
  return pauses.map(({ from, to }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
  }))
}

/** The earlier of the moments that there are. */
export function earliest(...moments: (Date | null)[]): Date | null {
  return moments.reduce(
    (first, at) => (first && at ? (first < at ? first : at) : (first ?? at)),
    null
  )
}

/**
 * Keeps a complaint as it has become, with the due moments that follow. The caller holds
 * its lock.
 */
export async function keepComplaint(
  sql: Sql,
  complaint: StoredComplaint,
  settings: Settings,
  at: Date
): Promise<StoredComplaint> {
  const [kept] = await keepComplaints(sql, [complaint], settings, at)
  return kept!
}

/** The same for several, as one set. */
export async function keepComplaints(
  sql: Sql,
  complaints: StoredComplaint[],
  settings: Settings,
  at: Date
): Promise<StoredComplaint[]> {
  const kept = complaints.map((complaint) => withDue(complaint, settings, at))
  await sql(
    `update encore_complaint c set member_id = r.member_id, order_id = r.order_id,
       category = r.category, severity = r.severity, root_cause = r.root_cause,
       owner_id = r.owner_id, status = r.status,
       acknowledge_target = r.acknowledge_target, resolve_target = r.resolve_target,
       acknowledge_by = r.acknowledge_by, resolve_by = r.resolve_by, due_at = r.due_at,
       pauses = r.pauses, resolve_from = r.resolve_from,
       acknowledged_at = r.acknowledged_at, acknowledge_used = r.acknowledge_used,
       resolved_at = r.resolved_at, resolve_used = r.resolve_used,
       closed_at = r.closed_at, reopened_at = r.reopened_at,
       reopened_count = r.reopened_count, resolve_overdue_at = r.resolve_overdue_at,
       answer_admission = r.answer_admission, answer_explanation = r.answer_explanation,
       answer_proposal = r.answer_proposal, settled = r.settled,
       settled_at = r.settled_at, updated_at = now()
     from json_to_recordset(?::json) as r(
       id text, member_id text, order_id text, category text, severity text,
       root_cause text, owner_id text, status text, acknowledge_target integer,
       resolve_target integer, acknowledge_by timestamptz, resolve_by timestamptz,
       due_at timestamptz, pauses jsonb, resolve_from timestamptz,
       acknowledged_at timestamptz, acknowledge_used integer, resolved_at timestamptz,
       resolve_used integer, closed_at timestamptz, reopened_at timestamptz,
       reopened_count integer, resolve_overdue_at timestamptz, answer_admission text,
       answer_explanation text, answer_proposal text, settled boolean,
       settled_at timestamptz)
     where c.id = r.id`,
    [JSON.stringify(kept)]
  )
  return kept
}

/** A complaint with the moments at which its clocks run out. */
function withDue(
  complaint: StoredComplaint,
  settings: Settings,
  at: Date
): StoredComplaint {
  const clocks = clocksOf(complaint, settings, at)
  const kept: StoredComplaint = {
    ...complaint,
    acknowledge_by: complaint.acknowledged_at
      ? complaint.acknowledge_by
      : clocks.acknowledge.due_at,
    resolve_by: clocks.resolve.due_at,
  }
  kept.due_at = isOpen(kept.status)
    ? earliest(kept.acknowledged_at ? null : kept.acknowledge_by, kept.resolve_by)
    : null
  return kept
}
