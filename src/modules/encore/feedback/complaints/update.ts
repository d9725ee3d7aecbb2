import { MedusaError } from "@medusajs/framework/utils"
import { Actor, recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { Settings } from "../../program/settings"
import { keepComplaint, retrieveComplaint, StoredComplaint } from "./stored-complaint"
import { isOpen } from "./statuses"
import { withholdMessages } from "../../outreach/withhold"
import { COMPLAINT } from "./tell-customer"

/** What of a complaint can be set by hand. */
export type ComplaintFields = Partial<
  Pick<
    StoredComplaint,
    | "category"
    | "severity"
    | "root_cause"
    | "owner_id"
    | "order_id"
    | "answer_admission"
    | "answer_explanation"
    | "answer_proposal"
  >
>

export type ComplaintUpdate = {
  id: string
  fields: ComplaintFields
  by: Actor
  at: Date
}

/**
 * Changes a complaint. Another severity is another promise: both clocks that still run
 * get its targets, counted from when they began.
 *
 * @throws NOT_FOUND; INVALID_DATA for a category or cause that the settings don't have
 */
export async function updateComplaint(
  sql: Sql,
  { id, fields, by, at }: ComplaintUpdate
): Promise<StoredComplaint> {
  const complaint = await retrieveComplaint(sql, id, true)
  const settings = await settingsInForce(sql)
  refuseUnknown(fields, complaint, settings)
  const changed = { ...complaint, ...fields }
  if (changed.severity !== complaint.severity && isOpen(complaint.status)) {
    const target = settings.complaints.targets[changed.severity]
    changed.resolve_target = target.resolve_minutes
    if (!complaint.acknowledged_at) {
      changed.acknowledge_target = target.acknowledge_minutes
    }
  }
  const kept = await keepComplaint(sql, changed, settings, at)
  await recordChange(sql, {
    object_type: "complaint",
    object_id: complaint.id,
    action: "updated",
    ...by,
    before: shown(complaint),
    after: shown(kept),
    at,
  })
  return kept
}

/** Gives complaints to an admin, or to nobody. Unknown ones are left out.
 * @returns the ids of those that have another owner now */
export async function assignComplaints(
  sql: Sql,
  { ids, owner_id, by }: { ids: string[]; owner_id: string | null; by: Actor }
): Promise<string[]> {
  const rows = await sql<{ id: string; before: string | null }>(
    `select id, owner_id as before from encore_complaint
     where id = any(?) and owner_id is distinct from ? and deleted_at is null
     order by id for update`,
    [ids, owner_id]
  )
  await sql(
    "update encore_complaint set owner_id = ?, updated_at = now() where id = any(?)",
    [owner_id, rows.map((row) => row.id)]
  )
  await recordChange(
    sql,
    rows.map(({ id, before }) => ({
      object_type: "complaint",
      object_id: id,
      action: "updated",
      ...by,
      before: { owner_id: before },
      after: { owner_id },
    }))
  )
  return rows.map((row) => row.id)
}

/** What a change of a complaint is told of. */
function shown(complaint: StoredComplaint) {
  const { category, severity, root_cause, owner_id, order_id } = complaint
  const { answer_admission, answer_explanation, answer_proposal } = complaint
  return {
    category,
    severity,
    root_cause,
    owner_id,
    order_id,
    answer_admission,
    answer_explanation,
    answer_proposal,
  }
}

/** What a complaint has already may stay, though the settings have it no more. */
function refuseUnknown(
  { category, root_cause }: ComplaintFields,
  complaint: StoredComplaint,
  { complaints }: Settings
): void {
  if (
    category !== undefined &&
    category !== complaint.category &&
    !complaints.categories.some(({ handle }) => handle === category)
  ) {
    throw new EncoreError(
      MedusaError.Types.INVALID_DATA,
      "complaint_category_unknown",
      {
        category,
      }
    )
  }
  if (
    root_cause &&
    root_cause !== complaint.root_cause &&
    !complaints.causes.some(({ handle }) => handle === root_cause)
  ) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "complaint_cause_unknown", {
      cause: root_cause,
    })
  }
}

/**
 * Deletes a complaint that was none, with its thread. What it was given can't be undone by
 * that, so one with remedies stays.
 *
 * @returns the files that were attached, which are the caller's to delete
 * @throws NOT_FOUND; NOT_ALLOWED with remedies
 */
export async function deleteComplaint(
  sql: Sql,
  { id: given, by }: { id: string; by: Actor }
): Promise<string[]> {
  const { id, reference } = await retrieveComplaint(sql, given, true)
  const [remedy] = await sql(
    `select 1 from encore_complaint_remedy
     where complaint_id = ? and deleted_at is null limit 1`,
    [id]
  )
  if (remedy) {
    throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "complaint_has_remedies")
  }
  await sql("update encore_complaint set deleted_at = now() where id = ?", [id])
  await withholdMessages(sql, { source_type: COMPLAINT, source_id: id })
  const files = await sql<{ file_id: string }>(
    `with gone as (
       update encore_complaint_message set deleted_at = now()
       where complaint_id = ? and deleted_at is null returning attachments
     )
     select a ->> 'file_id' as file_id
     from gone cross join lateral jsonb_array_elements(attachments) as a`,
    [id]
  )
  await recordChange(sql, {
    object_type: "complaint",
    object_id: id,
    action: "deleted",
    ...by,
    before: { reference },
  })
  return files.map((file) => file.file_id)
}
