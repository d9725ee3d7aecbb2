import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { refreshDueStampsStep } from "./steps/refresh-due-stamps"

/**
 * Takes stamps off cards that have lapsed, and gives what full cards promise that wasn't
 * to be had when they were filled.
 *
 * @summary Let stamps lapse, and give what is owing.
 */
export const refreshDueStampsWorkflow = createWorkflow(
  "encore-refresh-due-stamps",
  () => {
    refreshDueStampsStep()
  }
)
