import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { adminEntryView, ENTRY_RELATIONS, EntryRecord } from "./entry-view"
import { findMember } from "./find-member"
import { memberDetail } from "./member-detail"

/**
 * The header `Idempotency-Key`, which names what is asked for, so that a repeated
 * request has its effect once.
 * @throws INVALID_DATA without one
 */
export function idempotencyKeyOf(req: AuthenticatedMedusaRequest<unknown>): string {
  const key = req.headers["idempotency-key"]
  if (typeof key !== "string" || !key.trim() || key.length > 200) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "key_required")
  }
  return key.trim()
}

/** The same header where it may be left out; null without it. */
export function optionalKeyOf(req: AuthenticatedMedusaRequest<unknown>): string | null {
  return req.headers["idempotency-key"] === undefined ? null : idempotencyKeyOf(req)
}

/** Answers a call that posted an entry: the entry, and its member as they are now. */
export async function answerWithEntry(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
  { entry_id, member_id }: { entry_id: string; member_id: string }
): Promise<void> {
  const [entry, member] = await Promise.all([
    req.scope
      .resolve(ENCORE_MODULE)
      .retrievePointEntry(entry_id, { relations: ENTRY_RELATIONS }),
    findMember(req.scope, member_id),
  ])
  res.json({
    entry: adminEntryView(entry as unknown as EntryRecord, localeOf(req.headers)),
    member: await memberDetail(req.scope, member),
  })
}
