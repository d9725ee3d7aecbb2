import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { moveWatermarkStep } from "../intake/steps/move-watermark"
import { keepTiersStep } from "./steps/keep-tiers"
import { CLIMBS_WATERMARK, rewardMissedClimbsStep } from "./steps/reward-missed-climbs"

/**
 * What time brings for tiers: those whose end has come end; members are told of an end
 * before long, by `encore.tier_expiring`, at least once; and once a day everybody's tier
 * and customer group are looked at anew, which finds what events missed; so are the steps
 * upwards, for what rules give for them.
 *
 * @summary End tiers, warn of their end, and check them once a day.
 */
export const keepTiersWorkflow = createWorkflow("encore-keep-tiers", () => {
  const kept = keepTiersStep()
  const climbs = rewardMissedClimbsStep()
  moveWatermarkStep({ id: CLIMBS_WATERMARK, at: climbs.watermark })
  return new WorkflowResponse(kept)
})
