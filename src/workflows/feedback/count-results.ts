import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { countResultsStep } from "./steps/count-results"

/**
 * Counts the answers of the months that are over, and of those in which something changed
 * since, so that results are added up rather than counted. Stopped half way, it is simply
 * run again.
 *
 * @summary Count the answers of past months.
 */
export const countResultsWorkflow = createWorkflow("encore-count-results", () => {
  countResultsStep()
})
