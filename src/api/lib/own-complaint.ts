import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { StoredComplaint } from "../../modules/encore/feedback/complaints/stored-complaint"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { storeComplaintView, storeMessageView } from "./complaint-view"
import { memberOfCustomer } from "./find-member"

/** The complaint of the path, which is the customer's own.
 * @throws NOT_FOUND for another's as for one that isn't there */
export async function ownComplaint(
  req: AuthenticatedMedusaRequest<unknown>
): Promise<StoredComplaint> {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const [complaint, member] = await Promise.all([
    encore.findComplaint(req.params.id!),
    memberOfCustomer(req.scope, req.auth_context.actor_id),
  ])
  if (complaint.member_id !== member.id) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "complaint_not_found")
  }
  return complaint
}

/** A complaint with its thread, as its customer sees it. */
export async function ownComplaintDetail(
  req: AuthenticatedMedusaRequest<unknown>,
  id: string
) {
  const encore = req.scope.resolve(ENCORE_MODULE)
  const [complaint, messages, { settings }] = await Promise.all([
    encore.findComplaint(id),
    encore.complaintThread(id, ["public"]),
    encore.programInForce(),
  ])
  return {
    ...storeComplaintView(complaint, settings, localeOf(req.headers)),
    messages: messages.map(storeMessageView),
  }
}
