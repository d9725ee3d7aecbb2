import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { DatePointsInput, datePointsStep } from "./steps/date-points"

/**
 * Gives the points of an order that wait for an event their dates, if it has come: by
 * the order as it stands. Again, or for an order that nothing waits for, it changes
 * nothing.
 *
 * @summary Date pending points.
 * @example
 * await datePointsWorkflow(container).run({ input: { order_id: "order_123" } })
 */
export const datePointsWorkflow = createWorkflow(
  "encore-date-points",
  (input: DatePointsInput) => new WorkflowResponse(datePointsStep(input))
)
