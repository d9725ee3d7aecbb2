import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { regroupNpsStep } from "./steps/regroup-nps"

/**
 * Groups every NPS answer, and every member by their latest, as the preset in force
 * reads it. Scores stay as they were given. Stopped half way, it is simply run again.
 *
 * @summary Apply the NPS preset to all answers.
 */
export const regroupNpsWorkflow = createWorkflow("encore-regroup-nps", () => {
  regroupNpsStep()
})
