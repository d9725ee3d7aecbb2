import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf, say } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { EncoreError } from "../../../../modules/encore/lib/encore-error"
import { deviceHash } from "../../../../modules/encore/program/referrals/devices"
import { TieOutcome } from "../../../../modules/encore/program/referrals/tie"
import { tieReferralWorkflow } from "../../../../workflows"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { charge, RateLimit } from "../../../lib/rate-limit"
import { shownStatus } from "../../../lib/referral-view"
import { StoreCreateEncoreReferral } from "./validators"

/** Codes that one account may try in ten minutes. */
const LIMIT: RateLimit = { name: "referral-code", points: 20, seconds: 600 }

const REFUSALS: Partial<Record<TieOutcome, [type: string, key: string]>> = {
  off: [MedusaError.Types.NOT_FOUND, "referral_off"],
  unknown_code: [MedusaError.Types.NOT_FOUND, "referral_code_unknown"],
  own_code: [MedusaError.Types.NOT_ALLOWED, "referral_own_code"],
  taken: [MedusaError.Types.NOT_ALLOWED, "referral_taken"],
  // It doesn't say why: who tries to trick it would learn from that.
  refused: [MedusaError.Types.NOT_ALLOWED, "referral_refused"],
}

/** The customer: say whose invitation they came by, once, before their first order. The
 * same code again answers the same referral. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreCreateEncoreReferral>,
    res: MedusaResponse
  ) => {
    const customerId = req.auth_context.actor_id
    const wait = await charge(req.scope, LIMIT, customerId)
    if (wait !== null) {
      res.setHeader("Retry-After", wait)
      res.status(429).json({
        type: "too_many_requests",
        message: say(localeOf(req.headers), "errors.too_many_requests", {
          seconds: wait,
        }),
      })
      return
    }
    const { code, device_id } = req.validatedBody
    const member = await memberOfCustomer(req.scope, customerId)
    const { result } = await tieReferralWorkflow(req.scope).run({
      input: {
        code,
        member_id: member.id,
        device_hash: device_id ? deviceHash(device_id) : null,
        at: new Date(),
      },
    })
    const refusal = REFUSALS[result.outcome]
    if (refusal) {
      throw new EncoreError(...refusal)
    }
    const { id, status, tied_at } = await req.scope
      .resolve(ENCORE_MODULE)
      .retrieveReferral(result.referral_id!)
    res.json({ referral: { id, status: shownStatus(status), tied_at } })
  }
)
