import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { memberOfCustomer } from "../../../lib/find-member"
import { localized } from "../../../lib/localized"
import { pointsView } from "../../../lib/member-view"

/** The customer: their own card, points, stage and tier. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const member = await memberOfCustomer(req.scope, req.auth_context.actor_id)
    const encore = req.scope.resolve(ENCORE_MODULE)
    const [expiries, pendings] = await Promise.all([
      encore.nextExpiries([member.id]),
      encore.nextPendings([member.id]),
    ])
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
        tier: member.tier && { id: member.tier.id, name: member.tier.name },
        next_tier: null,
      },
    })
  }
)
