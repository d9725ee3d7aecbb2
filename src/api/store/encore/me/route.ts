import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { pointsView } from "../../../lib/member-view"
import { nextTierView, standingView } from "../../../lib/tier-view"

/** The customer: their own card, points, stage and tier. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const encore = req.scope.resolve(ENCORE_MODULE)
    const { ladder } = await encore.programInForce()
    const [expiries, pendings, standings] = await Promise.all([
      encore.nextExpiries([member.id]),
      encore.nextPendings([member.id]),
      encore.tierStandings([member.id], ladder),
    ])
    const standing = standings.get(member.id)
    res.json({
      member: {
        card_number: member.card_number,
        referral_code: member.referral_code,
        name: member.name,
        stage: member.stage,
        stage_since: member.stage_since,
        points: {
          ...pointsView(member, expiries.get(member.id)),
          next_pending: pendings.get(member.id) ?? null,
        },
        tier: standingView(member, standing, ladder),
        next_tier: nextTierView(standing, ladder),
      },
    })
  }
)
