import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AdjustPointsInput, adjustPointsStep } from "./steps/adjust-points"

/**
 * Gives points to a member or takes some away, with a reason and who did it. The
 * same key again gives the same entry.
 *
 * @summary Adjust a member's points.
 * @example
 * await adjustPointsWorkflow(container).run({
 *   input: { member_id, points: -50, reason: "Double award", key, actor_id: "user_123" },
 * })
 */
export const adjustPointsWorkflow = createWorkflow(
  "encore-adjust-points",
  (input: AdjustPointsInput) => {
    const entry = adjustPointsStep(input)
    return new WorkflowResponse(entry)
  }
)
