import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { dateAwaitedPointsStep } from "./steps/date-awaited-points"

/**
 * Looks at the orders whose points wait for an event, and gives those their dates whose
 * event was lost, or came before the points were awarded.
 *
 * @summary Find what pending points have waited for.
 */
export const reconcileMaturityWorkflow = createWorkflow(
  "encore-reconcile-maturity",
  (input: { page_size: number }) => new WorkflowResponse(dateAwaitedPointsStep(input))
)
