import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { countStampsStep } from "./steps/count-stamps"

/**
 * Counts, for cards that were published so, what members bought before, a page of members
 * at a time. Stopped half way, the next run goes on from there.
 *
 * @summary Count earlier purchases on new stamp cards.
 */
export const countStampsWorkflow = createWorkflow("encore-count-stamps", () => {
  countStampsStep()
})
