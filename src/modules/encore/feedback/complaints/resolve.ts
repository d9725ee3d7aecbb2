import { randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { Actor } from "../../audit/record"
import { EncoreError } from "../../lib/encore-error"
import { newId } from "../../lib/new-id"
import { Sql } from "../../lib/sql"
import { settingsInForce } from "../../program/program-in-force"
import { insertMessage } from "./messages"
import { retrieveComplaint, StoredComplaint } from "./stored-complaint"
import { hashOf, stepFrom } from "./take-step"
import { tellCustomers } from "./tell-customer"
import { updateComplaint } from "./update"

/** What a customer is answered: what went wrong, why, and what is done about it. */
export type Answer = { admission: string; explanation: string; proposal: string }

export type ResolveInput = {
  id: string
  /** Parts that are left out are taken from the draft. */
  answer: Partial<Answer>
  root_cause?: string | null
  by: Actor
  at: Date
}

export type Resolved = {
  complaint: StoredComplaint
  answer: Answer
  /** By which the customer says whether it is settled; null where it was resolved before. */
  token: string | null
}

/**
 * Resolves a complaint with an answer of three parts, which its thread shows and the
 * customer gets, with the question whether it is settled. The same answer again changes
 * nothing.
 *
 * @throws NOT_FOUND; INVALID_DATA where a part of the answer is missing; NOT_ALLOWED where
 * it was closed, or resolved with another answer
 */
export async function resolveComplaint(
  sql: Sql,
  { id, answer, root_cause, by, at }: ResolveInput
): Promise<Resolved> {
  const before = await retrieveComplaint(sql, id, true)
  const whole = wholeAnswer(answer, before)
  if (before.status === "resolved" && sameAnswer(whole, before)) {
    return { complaint: before, answer: whole, token: null }
  }
  const settings = await settingsInForce(sql)
  const answered =
    before.status === "resolved"
      ? before
      : await updateComplaint(sql, {
          id,
          fields: {
            answer_admission: whole.admission,
            answer_explanation: whole.explanation,
            answer_proposal: whole.proposal,
            ...(root_cause === undefined ? {} : { root_cause }),
          },
          by,
          at,
        })
  const { complaint } = await stepFrom(
    sql,
    { ...answered, settled: null, settled_at: null },
    { step: "resolve", by, at },
    settings
  )
  await insertMessage(sql, newId("enccmsg"), complaint.id, {
    key: `answer:${complaint.reopened_count}`,
    kind: "public",
    text: [whole.admission, whole.explanation, whole.proposal].join("\n\n"),
    by,
    at,
  })
  const token = randomBytes(24).toString("base64url")
  await sql("update encore_complaint set settled_token = ? where id = ?", [
    hashOf(token),
    complaint.id,
  ])
  await tellCustomers(sql, [
    {
      complaint,
      mail: "complaint_answer",
      key: String(complaint.reopened_count),
      data: { ...whole, link: `/encore/settled/${token}` },
    },
  ])
  return { complaint, answer: whole, token }
}

function wholeAnswer(answer: Partial<Answer>, complaint: StoredComplaint): Answer {
  const whole = {
    admission: (answer.admission ?? complaint.answer_admission ?? "").trim(),
    explanation: (answer.explanation ?? complaint.answer_explanation ?? "").trim(),
    proposal: (answer.proposal ?? complaint.answer_proposal ?? "").trim(),
  }
  if (!whole.admission || !whole.explanation || !whole.proposal) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "complaint_answer_incomplete")
  }
  return whole
}

function sameAnswer(answer: Answer, complaint: StoredComplaint): boolean {
  return (
    answer.admission === complaint.answer_admission &&
    answer.explanation === complaint.answer_explanation &&
    answer.proposal === complaint.answer_proposal
  )
}
