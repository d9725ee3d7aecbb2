import { MedusaError } from "@medusajs/framework/utils"
import { recordChange } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { insertMessage } from "./messages"
import { keepComplaint, retrieveComplaint, StoredComplaint } from "./stored-complaint"
import { hashOf, stepFrom } from "./take-step"

/** The customer, whom the token names. */
const CUSTOMER = { actor_type: "customer" as const, actor_id: null }

/** The complaint that a token asks about; null for one that is nobody's or has passed. */
export async function complaintOfToken(
  sql: Sql,
  token: string
): Promise<StoredComplaint | null> {
  const [row] = await sql<{ id: string }>(
    `select id from encore_complaint
     where settled_token = ? and status in ('resolved', 'closed') and deleted_at is null`,
    [hashOf(token)]
  )
  return row ? retrieveComplaint(sql, row.id) : null
}

/** What was said, by whoever has the link or by the customer in their account. */
export type SettledAnswer = ({ token: string } | { complaint_id: string }) & {
  settled: boolean
  /** What is missing, in the customer's words. */
  comment?: string | null | undefined
}

export type SettledInput = SettledAnswer & { at: Date }

/**
 * Takes down whether a complaint is settled: yes closes it, no opens it again, with what
 * the customer says. In the caller's transaction.
 *
 * @throws NOT_FOUND for a token that is nobody's or has passed; NOT_ALLOWED before it was
 * answered
 */
export async function answerSettled(
  sql: Sql,
  { settled, comment, at, ...whose }: SettledInput
): Promise<StoredComplaint> {
  const complaint = await askedComplaint(sql, whose)
  const settings = await settingsInForce(sql)
  const answered = { ...complaint, settled, settled_at: at }
  const kept =
    settled && complaint.status === "closed"
      ? await keepComplaint(sql, answered, settings, at)
      : (
          await stepFrom(
            sql,
            answered,
            { step: settled ? "close" : "reopen", by: CUSTOMER, at },
            settings
          )
        ).complaint
  await recordChange(sql, {
    object_type: "complaint",
    object_id: complaint.id,
    action: "answered",
    ...CUSTOMER,
    before: { settled: complaint.settled },
    after: { settled },
    at,
  })
  if (!settled && comment?.trim()) {
    await insertMessage(sql, newId("enccmsg"), complaint.id, {
      key: `unsettled:${kept.reopened_count}`,
      kind: "public",
      text: comment.trim(),
      by: CUSTOMER,
      at,
    })
  }
  return kept
}

async function askedComplaint(
  sql: Sql,
  whose: { token: string } | { complaint_id: string }
): Promise<StoredComplaint> {
  if ("complaint_id" in whose) {
    const complaint = await retrieveComplaint(sql, whose.complaint_id, true)
    if (!isAnswered(complaint)) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "complaint_not_answered")
    }
    return complaint
  }
  const found = await complaintOfToken(sql, whose.token)
  const complaint = found && (await retrieveComplaint(sql, found.id, true))
  if (!complaint || !isAnswered(complaint)) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "complaint_link_gone")
  }
  return complaint
}

function isAnswered({ status }: StoredComplaint): boolean {
  return status === "resolved" || status === "closed"
}
