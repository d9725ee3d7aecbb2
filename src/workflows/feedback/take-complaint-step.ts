import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  TakeComplaintStepInput,
  takeComplaintStepStep,
} from "./steps/take-complaint-step"

/**
 * Takes a complaint a step on: acknowledge, start, pause with a reason, resume, close,
 * reopen. Its clocks follow.
 *
 * @summary Take a complaint a step on.
 */
export const takeComplaintStepWorkflow = createWorkflow(
  "encore-take-complaint-step",
  (input: TakeComplaintStepInput) => new WorkflowResponse(takeComplaintStepStep(input))
)
