import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { refreshJourneysStep } from "./steps/refresh-journeys"

/**
 * Brings every member's stage and rhythm in line with the rules in force, a page of
 * members at a time. Stopped half way, it is simply run again.
 *
 * @summary Apply the stage rules to everybody.
 */
export const refreshJourneysWorkflow = createWorkflow("encore-refresh-journeys", () => {
  refreshJourneysStep()
})
