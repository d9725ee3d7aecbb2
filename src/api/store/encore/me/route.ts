import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { memberOfCustomer } from "../../../lib/find-member"
import { setBirthdayWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { pointsView } from "../../../lib/member-view"
import { nextTierView, standingView } from "../../../lib/tier-view"
import { StoreUpdateEncoreMe } from "./validators"

/** The customer: their own card, points, stage and tier. */
export const GET = localized(answerWithMe)

/** The customer: say when their birthday is, once a year at most, or take it away. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest<StoreUpdateEncoreMe>, res: MedusaResponse) => {
    const { actor_id } = req.auth_context
    const { id: member_id } = await memberOfCustomer(req.scope, actor_id)
    await setBirthdayWorkflow(req.scope).run({
      input: {
        member_id,
        birthday: req.validatedBody.birthday,
        by: { actor_type: "customer", actor_id },
      },
    })
    await answerWithMe(req, res)
  }
)

async function answerWithMe(
  req: Pick<AuthenticatedMedusaRequest, "scope" | "auth_context" | "headers">,
  res: MedusaResponse
): Promise<void> {
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
      birthday: member.birthday,
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
