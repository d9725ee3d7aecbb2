import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../modules/encore/audit/record"
import { publishDrawStep } from "./steps/publish-draw"

/**
 * Opens a prize draw: seals its seed, publishes the seed's fingerprint, and counts the
 * orders that were placed since the draw's time began. Again, it changes nothing.
 *
 * @summary Publish a prize draw.
 */
export const publishDrawWorkflow = createWorkflow(
  "encore-publish-draw",
  (input: { id: string; by: Actor }) => new WorkflowResponse(publishDrawStep(input))
)
