import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { deviceHash } from "../../../../../modules/encore/program/referrals/devices"
import { backendUrl } from "../../../../lib/backend-url"
import { memberOfCustomer } from "../../../../lib/find-member"
import { localized } from "../../../../lib/localized"
import { Paging } from "../../../../lib/paging"
import { referralOffer } from "../../../../lib/referral-offer"
import { initialOf, shownStatus } from "../../../../lib/referral-view"
import { previewOf } from "../../../../encore/r/[code]/page"
import { DeviceId } from "../../referrals/validators"

/** The customer: their code and link, what both sides get, and where the friends whom
 * they brought stand, without their names. `program` is null where the shop has none. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset } = req.validatedQuery as Paging
    const encore = req.scope.resolve(ENCORE_MODULE)
    const locale = localeOf(req.headers)
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const [program, { referrals, count }, counts] = await Promise.all([
      encore.programInForce(),
      encore.findReferrals({ advocate_id: member.id }, { limit, offset }),
      encore.countReferrals(member.id),
    ])
    const { referral: settings } = program.settings
    // Whoever looks at their own link shows with which device they do.
    const device = DeviceId.safeParse(req.headers["x-encore-device"])
    if (settings.enabled && device.success) {
      await encore.rememberDevice(member.id, deviceHash(device.data))
    }
    const preview = previewOf(settings, locale)
    const { pending = 0, pending_review = 0, ...others } = counts
    res.json({
      program: settings.enabled
        ? {
            code: member.referral_code,
            link: `${backendUrl(req)}/encore/r/${member.referral_code}?lang=${locale}`,
            share: { title: preview.title, text: preview.text },
            ...(await referralOffer(req.scope, program, locale)),
          }
        : null,
      counts: { pending: pending + pending_review, ...others },
      referrals: referrals.map((referral) => ({
        id: referral.id,
        status: shownStatus(referral.status),
        friend: initialOf(referral.friend.name),
        points: referral.points,
        tied_at: referral.tied_at,
        matures_at: referral.matures_at,
        rewarded_at: referral.rewarded_at,
      })),
      count,
      offset,
      limit,
    })
  }
)
