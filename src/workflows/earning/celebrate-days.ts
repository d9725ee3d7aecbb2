import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { celebrateDaysStep } from "./steps/celebrate-days"

/**
 * Gives members what the rules give for their birthday and for another year as a member:
 * once a year each, however often it runs, and for the days just past that were missed.
 *
 * @summary Give points for birthdays and anniversaries.
 */
export const celebrateDaysWorkflow = createWorkflow("encore-celebrate-days", () => {
  celebrateDaysStep()
})
