import { randomUUID } from "node:crypto"
import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { localeOf, say } from "../../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../../modules/encore"
import { EncoreError } from "../../../../../../modules/encore/lib/encore-error"
import { Granted } from "../../../../../../modules/encore/program/rewards/grant"
import { giveRewardWorkflow } from "../../../../../../workflows"
import { localized } from "../../../../../lib/localized"
import { optionalKeyOf } from "../../../../../lib/posted-entry"
import { AdminGiveEncoreReward } from "../../validators"

/** Admins: give members the reward, for a reason. A repeated request with the same
 * header `Idempotency-Key` gives each of them one. Of members that were merged the ones
 * that stay get it. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminGiveEncoreReward>,
    res: MedusaResponse
  ) => {
    const encore = req.scope.resolve(ENCORE_MODULE)
    const reward = await encore.storedReward(req.params.id!)
    const { member_ids: ids, reason } = req.validatedBody
    const members = await encore.listMembers(
      { $or: [{ id: ids }, { customer_id: ids }], erased_at: null },
      { select: ["id", "customer_id", "merged_into_id"], take: ids.length * 2 }
    )
    if (!members.length) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "member_not_found")
    }
    const { result } = await giveRewardWorkflow(req.scope).run({
      input: {
        reward_id: reward.id,
        member_ids: [
          ...new Set(members.map((member) => member.merged_into_id ?? member.id)),
        ],
        reason,
        key: optionalKeyOf(req) ?? randomUUID(),
        actor_id: req.auth_context.actor_id,
      },
    })
    const count = (outcome: Granted["outcome"]) =>
      result.granted.filter((grant) => grant.outcome === outcome).length
    const refused = result.granted.find((grant) => grant.refused)?.refused
    const found = new Set(members.flatMap(({ id, customer_id }) => [id, customer_id]))
    res.json({
      given: {
        granted: count("granted"),
        existing: count("existing"),
        refused: count("refused"),
        refused_reason: refused
          ? say(localeOf(req.headers), `rewards.refused.${refused}`)
          : null,
        unknown: ids.filter((id) => !found.has(id)),
      },
    })
  }
)
