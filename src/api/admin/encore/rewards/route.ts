import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { StoredReward } from "../../../../modules/encore/program/rewards/frozen-reward"
import { saveRewardWorkflow } from "../../../../workflows"
import { localized } from "../../../lib/localized"
import { answerWithReward, rewardViews } from "./answer"
import { AdminCreateEncoreReward, AdminGetEncoreRewards } from "./validators"

/** Admins: the rewards, the latest first; by status and by a part of their name. */
export const GET = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { limit, offset, q, status } = req.validatedQuery as AdminGetEncoreRewards
    const [rewards, count] = await req.scope
      .resolve(ENCORE_MODULE)
      .listAndCountRewards(
        { ...(q && { q }), ...(status && { status }) },
        { order: { created_at: "DESC", id: "DESC" }, take: limit, skip: offset }
      )
    res.json({
      rewards: await rewardViews(req, rewards as unknown as StoredReward[]),
      count,
      offset,
      limit,
    })
  }
)

/** Admins: make a reward, as a draft. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateEncoreReward>,
    res: MedusaResponse
  ) => {
    const { result } = await saveRewardWorkflow(req.scope).run({
      input: { reward: req.validatedBody, actor_id: req.auth_context.actor_id },
    })
    await answerWithReward(req, res, result.id, 201)
  }
)
