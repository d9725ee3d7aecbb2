import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { Decision } from "../../../../modules/encore/program/referrals/decide"
import { decideReferralsWorkflow } from "../../../../workflows"
import { referralView } from "../../../lib/referral-view"

/** One referral as an admin sees it. @throws NOT_FOUND */
export async function findReferral(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "headers">,
  id: string
) {
  const {
    referrals: [referral],
  } = await req.scope
    .resolve(ENCORE_MODULE)
    .findReferrals({ id }, { limit: 1, offset: 0 })
  if (!referral) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "referral_not_found")
  }
  return referralView(referral, localeOf(req.headers))
}

/** An admin's decision on some referrals. */
export async function decide(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context">,
  referral_ids: string[],
  decision: Decision,
  reason: string
): Promise<void> {
  await decideReferralsWorkflow(req.scope).run({
    input: { referral_ids, decision, reason, actor_id: req.auth_context.actor_id },
  })
}
