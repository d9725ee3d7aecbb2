import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { findMember } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { referralView } from "../../../lib/referral-view"
import { AdminGetEncoreReferrals } from "./validators"

/** Admins: the referrals, the newest first. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, status, q, advocate, friend } =
      req.validatedQuery as AdminGetEncoreReferrals
    const idOf = async (id: string | undefined) =>
      id && (await findMember(req.scope, id)).id
    const { referrals, count } = await req.scope.resolve(ENCORE_MODULE).findReferrals(
      {
        status,
        q,
        advocate_id: await idOf(advocate),
        friend_id: await idOf(friend),
      },
      { limit, offset }
    )
    const locale = localeOf(req.headers)
    res.json({
      referrals: referrals.map((referral) => referralView(referral, locale)),
      count,
      offset,
      limit,
    })
  }
)
