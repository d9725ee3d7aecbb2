import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { RecordActivityInput, recordActivityStep } from "./steps/record-activity"

/**
 * Tells the program what members did besides buying: the earning rules with that trigger
 * give their points, once for each source. A host that has its own events sends them as
 * `custom`, by the name that its rules ask for.
 *
 * @summary Let what members do earn points.
 * @example
 * await recordActivityWorkflow(container).run({
 *   input: {
 *     activities: [{
 *       member_id: "encmem_123",
 *       trigger: "custom",
 *       event: "newsletter_subscribed",
 *       source_type: "newsletter",
 *       source_id: "sub_1",
 *       at: new Date(),
 *     }],
 *   },
 * })
 */
export const recordActivityWorkflow = createWorkflow(
  "encore-record-activity",
  (input: RecordActivityInput) => {
    const recorded = recordActivityStep(input)
    emitChangesStep(recorded)
    return new WorkflowResponse(recorded)
  }
)
