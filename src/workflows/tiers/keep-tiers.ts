import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { keepTiersStep } from "./steps/keep-tiers"

/**
 * What time brings for tiers: those whose end has come end; members are told of an end
 * before long, by `encore.tier_expiring`, at least once; and once a day everybody's tier
 * and customer group are looked at anew, which finds what events missed.
 *
 * @summary End tiers, warn of their end, and check them once a day.
 */
export const keepTiersWorkflow = createWorkflow("encore-keep-tiers", () => {
  const kept = keepTiersStep()
  return new WorkflowResponse(kept)
})
