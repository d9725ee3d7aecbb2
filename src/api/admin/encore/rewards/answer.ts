import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../i18n"
import { ENCORE_MODULE } from "../../../../modules/encore"
import { StoredReward } from "../../../../modules/encore/program/rewards/frozen-reward"
import { rewardProblems } from "../../../lib/reward-problems"
import { adminRewardView } from "../../../lib/reward-view"

/** Rewards as an admin sees them, with what became of their coupons and what is wrong. */
export async function rewardViews(
  req: AuthenticatedMedusaRequest<unknown>,
  rewards: StoredReward[]
) {
  const [counts, problems] = await Promise.all([
    req.scope.resolve(ENCORE_MODULE).countCoupons(rewards.map((reward) => reward.id)),
    rewardProblems(req.scope, rewards),
  ])
  const locale = localeOf(req.headers)
  return rewards.map((reward) =>
    adminRewardView(reward, {
      counts: counts.get(reward.id),
      problems: problems.get(reward.id) ?? [],
      locale,
    })
  )
}

/** Answers with one reward. */
export async function answerWithReward(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
  id: string,
  status = 200
): Promise<void> {
  const reward = await req.scope.resolve(ENCORE_MODULE).storedReward(id)
  const [view] = await rewardViews(req, [reward])
  res.status(status).json({ reward: view })
}
