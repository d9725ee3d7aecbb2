import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { RecomputeTiersInput, recomputeTiersStep } from "./steps/recompute-tiers"

/**
 * Brings everybody's tier and customer group in line with the ladder in force, a page of
 * members at a time. Stopped half way, the job goes on with it.
 *
 * @summary Compute everybody's tier.
 */
export const recomputeTiersWorkflow = createWorkflow(
  "encore-recompute-tiers",
  (input: RecomputeTiersInput) => {
    recomputeTiersStep(input)
  }
)
