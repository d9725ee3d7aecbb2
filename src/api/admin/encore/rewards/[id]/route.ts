import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { RewardInput } from "../../../../../modules/encore/program/rewards/reward-input"
import { inputOf } from "../../../../../modules/encore/program/rewards/save-reward"
import { deleteRewardWorkflow, saveRewardWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { parse } from "../../../../lib/validation"
import { answerWithReward } from "../answer"
import { AdminUpdateEncoreReward } from "../validators"

/** Admins: one reward. */
export const GET = localized((req: AuthenticatedMedusaRequest, res: MedusaResponse) =>
  answerWithReward(req, res, req.params.id!)
)

/** Admins: change a reward; coupons that are out keep what they promise. */
export const POST = localized(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateEncoreReward>,
    res: MedusaResponse
  ) => {
    const id = req.params.id!
    const before = await req.scope.resolve(ENCORE_MODULE).storedReward(id)
    const reward = parse(
      RewardInput,
      { ...inputOf(before), ...req.validatedBody },
      localeOf(req.headers)
    )
    await saveRewardWorkflow(req.scope).run({
      input: { id, reward, actor_id: req.auth_context.actor_id },
    })
    await answerWithReward(req, res, id)
  }
)

/** Admins: delete a draft. */
export const DELETE = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const id = req.params.id!
    await deleteRewardWorkflow(req.scope).run({
      input: { id, actor_id: req.auth_context.actor_id },
    })
    res.json({ id, object: "encore_reward", deleted: true })
  }
)
