import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { AskMissedInput, askMissedStep } from "./steps/ask-missed"

/**
 * Looks at the orders and complaints that something happened to lately, and asks about
 * those whose event was lost. What was asked already isn't asked again.
 *
 * @summary Find what surveys missed.
 */
export const reconcileSurveysWorkflow = createWorkflow(
  "encore-reconcile-surveys",
  (input: AskMissedInput) => new WorkflowResponse(askMissedStep(input))
)
