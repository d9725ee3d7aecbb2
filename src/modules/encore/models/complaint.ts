import { model } from "@medusajs/framework/utils"
import { SEVERITIES } from "../feedback/complaints/complaint-settings"
import { COMPLAINT_SOURCES } from "../feedback/complaints/complaint-sources"
import { COMPLAINT_STATUSES } from "../feedback/complaints/statuses"

/** What somebody complains of: its two clocks, its owner, its cause and its answer. */
export const Complaint = model
  .define("encore_complaint", {
    id: model.id({ prefix: "enccmp" }).primaryKey(),
    /** What people call it: `C-1042`. */
    reference: model.text().searchable(),
    /** What it was opened for; the same again opens no other. */
    key: model.text(),
    source: model.enum([...COMPLAINT_SOURCES]),
    member_id: model.text().nullable(),
    /** Where it has no member: where its answer goes. */
    email: model.text().searchable().nullable(),
    locale: model.text().nullable(),
    order_id: model.text().nullable(),
    /** The answer to a survey that it came of. */
    response_id: model.text().nullable(),
    category: model.text(),
    severity: model.enum([...SEVERITIES]),
    /** Why it came to that; known once it is understood. */
    root_cause: model.text().nullable(),
    /** The admin who sees to it. */
    owner_id: model.text().nullable(),
    status: model.enum([...COMPLAINT_STATUSES]).default("open"),
    opened_at: model.dateTime(),
    /** Working minutes that it may take, frozen with its severity. */
    acknowledge_target: model.number(),
    resolve_target: model.number(),
    /** When its clocks run out; null while they are paused. */
    acknowledge_by: model.dateTime().nullable(),
    resolve_by: model.dateTime().nullable(),
    /** The earlier of them that still runs. */
    due_at: model.dateTime().nullable(),
    /** `{ from, to, reason }`, the last one perhaps without an end. */
    pauses: model.json(),
    /** Since when the clock for resolving runs: it was opened, or opened again. */
    resolve_from: model.dateTime(),
    acknowledged_at: model.dateTime().nullable(),
    /** Working minutes that it took. */
    acknowledge_used: model.number().nullable(),
    resolved_at: model.dateTime().nullable(),
    resolve_used: model.number().nullable(),
    closed_at: model.dateTime().nullable(),
    reopened_at: model.dateTime().nullable(),
    reopened_count: model.number().default(0),
    /** When its owner was told that a clock had run out. */
    acknowledge_overdue_at: model.dateTime().nullable(),
    resolve_overdue_at: model.dateTime().nullable(),
    answer_admission: model.text().nullable(),
    answer_explanation: model.text().nullable(),
    answer_proposal: model.text().nullable(),
    /** SHA-256 of the token by which the customer says whether it is settled. */
    settled_token: model.text().nullable(),
    settled: model.boolean().nullable(),
    settled_at: model.dateTime().nullable(),
    /** Since when the shop has been told that it was opened. */
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_encore_complaint_key_unique", on: ["key"], unique: true },
    { name: "IDX_encore_complaint_reference_unique", on: ["reference"], unique: true },
    {
      name: "IDX_encore_complaint_settled_token_unique",
      on: ["settled_token"],
      unique: true,
      where: "settled_token IS NOT NULL",
    },
    { name: "IDX_encore_complaint_member", on: ["member_id", "opened_at"] },
    { name: "IDX_encore_complaint_order", on: ["order_id"] },
    {
      name: "IDX_encore_complaint_response",
      on: ["response_id"],
      where: "response_id IS NOT NULL",
    },
    { name: "IDX_encore_complaint_due", on: ["due_at", "id"] },
    { name: "IDX_encore_complaint_opened", on: ["opened_at", "id"] },
    { name: "IDX_encore_complaint_status", on: ["status", "resolved_at"] },
    {
      name: "IDX_encore_complaint_untold",
      on: ["id"],
      where: "told_at IS NULL AND deleted_at IS NULL",
    },
  ])
