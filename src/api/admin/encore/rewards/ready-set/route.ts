import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { localeOf } from "../../../../../i18n"
import { ENCORE_MODULE } from "../../../../../modules/encore"
import { StoredReward } from "../../../../../modules/encore/program/rewards/frozen-reward"
import { makeReadyRewardsWorkflow } from "../../../../../workflows"
import { localized } from "../../../../lib/localized"
import { rewardViews } from "../answer"

/** Admins: draft rewards for first-time, repeat and big-spending customers, in the
 * language of the request. "Buy nine, get the tenth free" is a stamp card. */
export const POST = localized(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { result } = await makeReadyRewardsWorkflow(req.scope).run({
      input: { locale: localeOf(req.headers), actor_id: req.auth_context.actor_id },
    })
    const rewards = await req.scope
      .resolve(ENCORE_MODULE)
      .listRewards({ id: result.ids }, { take: result.ids.length })
    const views = await rewardViews(req, rewards as unknown as StoredReward[])
    const order = new Map(result.ids.map((id, index) => [id, index]))
    res
      .status(201)
      .json({ rewards: views.sort((a, b) => order.get(a.id)! - order.get(b.id)!) })
  }
)
