import { Sql } from "../../lib/sql"
import { planMessages } from "../../outreach/plan"

/** How complaints name themselves to the gate. */
export const COMPLAINT = "complaint"

/** What customers are told of: theirs has come in, the shop has written, it is answered. */
export type ComplaintMail =
  | "complaint_received"
  | "complaint_message"
  | "complaint_answer"

export type TellCustomerInput = {
  complaint: {
    id: string
    reference: string
    member_id: string | null
    email: string | null
    locale: string | null
  }
  mail: ComplaintMail
  /** What tells it from others of its kind in the same complaint. */
  key: string
  data: Record<string, unknown>
}

/**
 * Plans mails to those who complained, at their member's address or at the one that they
 * gave. They wait for them, so no consent is asked for. In the caller's transaction.
 */
export async function tellCustomers(
  sql: Sql,
  mails: TellCustomerInput[]
): Promise<void> {
  await planMessages(
    sql,
    mails.map(({ complaint, mail, key, data }) => ({
      key: `${mail}:${complaint.id}:${key}`,
      kind: mail,
      purpose: "service",
      channel: "email",
      member_id: complaint.member_id,
      to: complaint.member_id === null ? complaint.email : null,
      locale: complaint.locale,
      template: mail,
      data: { reference: complaint.reference, ...data },
      source_type: COMPLAINT,
      source_id: complaint.id,
    }))
  )
}
