import { MedusaContainer } from "@medusajs/framework/types"
import { Locale } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { ClockReading } from "../../modules/encore/feedback/complaints/clock"
import { MESSAGE_KINDS } from "../../modules/encore/feedback/complaints/complaint-sources"
import { ListedComplaint } from "../../modules/encore/feedback/complaints/find"
import { ComplaintMessage } from "../../modules/encore/feedback/complaints/messages"
import {
  clocksOf,
  StoredComplaint,
} from "../../modules/encore/feedback/complaints/stored-complaint"
import { stepsFrom } from "../../modules/encore/feedback/complaints/statuses"
import { Settings } from "../../modules/encore/program/settings"
import { categoryName, causeName } from "./complaint-words"

/** A complaint in the panel's lists: with what its clocks say now. Times are UTC, spans
 * working minutes. */
export function adminComplaintView(
  complaint: ListedComplaint,
  settings: Settings,
  locale: Locale
) {
  const { key: _key, member_name, member_email, customer_id, ...fields } = complaint
  const clocks = clocksOf(complaint, settings, new Date())
  return {
    ...fields,
    category_name: categoryName(settings, complaint.category, locale),
    root_cause_name: complaint.root_cause
      ? causeName(settings, complaint.root_cause, locale)
      : null,
    steps: stepsFrom(complaint.status),
    clocks: {
      acknowledge: clockView(clocks.acknowledge, complaint.acknowledge_target),
      resolve: clockView(clocks.resolve, complaint.resolve_target),
    },
    member: complaint.member_id
      ? { id: complaint.member_id, customer_id, name: member_name, email: member_email }
      : null,
  }
}

/** One complaint in full: thread, notes and remedies too. */
export async function complaintDetail(
  container: MedusaContainer,
  id: string,
  locale: Locale
) {
  const encore = container.resolve(ENCORE_MODULE)
  const stored = await encore.findComplaint(id)
  const [{ settings }, messages, remedies, [member]] = await Promise.all([
    encore.programInForce(),
    encore.complaintThread(stored.id, MESSAGE_KINDS),
    encore.complaintRemedies([stored.id]),
    stored.member_id ? encore.listMembers({ id: stored.member_id }, { take: 1 }) : [],
  ])
  return {
    ...adminComplaintView(
      {
        ...stored,
        message: messages[0]?.text ?? null,
        member_name: member?.name ?? null,
        member_email: member?.email ?? null,
        customer_id: member?.customer_id ?? null,
      },
      settings,
      locale
    ),
    messages: messages.map((message) => ({
      ...message,
      attachments: attachmentViews(
        message,
        `/admin/encore/complaints/${stored.id}/attachments`
      ),
    })),
    remedies: remedies.map(({ key: _key, ...remedy }) => remedy),
  }
}

function clockView(reading: ClockReading, target_minutes: number) {
  return {
    target_minutes,
    used_minutes: Math.floor(reading.used_ms / 60_000),
    left_minutes: Math.ceil(reading.left_ms / 60_000),
    due_at: reading.due_at,
    paused: reading.paused,
    overdue: reading.overdue,
  }
}

/** A complaint as its customer sees it. */
export function storeComplaintView(
  complaint: StoredComplaint,
  settings: Settings,
  locale: Locale
) {
  const answered = complaint.resolved_at !== null
  return {
    id: complaint.id,
    reference: complaint.reference,
    status: complaint.status,
    category: complaint.category,
    category_name: categoryName(settings, complaint.category, locale),
    order_id: complaint.order_id,
    opened_at: complaint.opened_at,
    acknowledge_by: complaint.acknowledge_by,
    resolve_by: complaint.resolve_by,
    acknowledged_at: complaint.acknowledged_at,
    resolved_at: complaint.resolved_at,
    closed_at: complaint.closed_at,
    settled: complaint.settled,
    answer: answered
      ? {
          admission: complaint.answer_admission,
          explanation: complaint.answer_explanation,
          proposal: complaint.answer_proposal,
        }
      : null,
  }
}

/** A public message as the customer sees it: theirs, or the shop's. */
export function storeMessageView(message: ComplaintMessage) {
  return {
    id: message.id,
    from:
      message.author_type === "customer" ? ("customer" as const) : ("shop" as const),
    text: message.text,
    attachments: attachmentViews(
      message,
      `/store/encore/complaints/${message.complaint_id}/attachments`
    ),
    created_at: message.created_at,
  }
}

function attachmentViews(message: ComplaintMessage, path: string) {
  return message.attachments.map(({ file_id, ...attachment }) => ({
    id: file_id,
    ...attachment,
    url: `${path}/${encodeURIComponent(file_id)}`,
  }))
}
