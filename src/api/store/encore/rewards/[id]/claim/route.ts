import { randomUUID } from "node:crypto"
import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { claimRewardWorkflow } from "../../../../../../workflows"
import { backendUrl } from "../../../../../lib/backend-url"
import { couponView } from "../../../../../lib/coupon-view"
import { memberOfCustomer } from "../../../../../lib/find-member"
import { localized } from "../../../../../lib/localized"
import { optionalKeyOf } from "../../../../../lib/posted-entry"
import { StoreClaimEncoreReward } from "../../validators"

/** The customer: claim the reward for its points. A repeated request with the same
 * header `Idempotency-Key` answers the same coupon. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<StoreClaimEncoreReward>,
    res: MedusaResponse
  ) => {
    const customer_id = req.auth_context.actor_id
    const member = await memberOfCustomer(req.scope, customer_id)
    const { result } = await claimRewardWorkflow(req.scope).run({
      input: {
        reward_id: req.params.id!,
        member_id: member.id,
        customer_id,
        key: optionalKeyOf(req) ?? randomUUID(),
        currency_code: req.validatedBody.currency_code ?? null,
      },
    })
    const coupon = await req.scope.resolve(ENCORE_MODULE).storedCoupon(result.coupon_id)
    res.json({
      coupon: couponView(coupon, {
        locale: localeOf(req.headers),
        backend_url: backendUrl(req),
      }),
    })
  }
)
