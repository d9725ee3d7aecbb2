import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RewardStatus } from "../../../../modules/encore/program/rewards/reward-input"
import { setRewardStatusWorkflow } from "../../../../workflows"
import { answerWithReward } from "./answer"

/** The route that gives the reward of its path this status. */
export function setStatus(status: RewardStatus) {
  return async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    const id = req.params.id!
    await setRewardStatusWorkflow(req.scope).run({
      input: { id, status, actor_id: req.auth_context.actor_id },
    })
    await answerWithReward(req, res, id)
  }
}
