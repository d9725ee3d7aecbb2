import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  AskAboutComplaintsInput,
  askAboutComplaintsStep,
} from "./steps/ask-about-complaints"

/**
 * Invites those whose complaints were resolved to the surveys that are sent upon it. It
 * looks at the complaints as they stand, so it may run late and often: each brings one
 * invitation, however often it was opened again.
 *
 * @summary Ask whose complaints were resolved.
 * @example
 * await askAboutComplaintsWorkflow(container).run({
 *   input: { complaint_ids: ["enccom_123"] },
 * })
 */
export const askAboutComplaintsWorkflow = createWorkflow(
  "encore-ask-about-complaints",
  (input: AskAboutComplaintsInput) =>
    new WorkflowResponse(askAboutComplaintsStep(input))
)
