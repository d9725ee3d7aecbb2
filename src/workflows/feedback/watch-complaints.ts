import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { closeSettledStep } from "./steps/close-settled"
import { tellComplaintsStep } from "./steps/tell-complaints"
import { tellOverdueStep } from "./steps/tell-overdue"

/**
 * What time brings to complaints: tells of those that were opened elsewhere, and of clocks
 * that have run out, and closes what was resolved long enough ago.
 *
 * @summary Watch complaints' clocks.
 */
export const watchComplaintsWorkflow = createWorkflow("encore-watch-complaints", () => {
  tellComplaintsStep()
  tellOverdueStep()
  closeSettledStep()
})
