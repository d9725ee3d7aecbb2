import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { saveStampCardStep } from "./steps/save-stamp-card"
import { MakeReadyCardInput, makeReadyRewardStep } from "./steps/make-ready-reward"

/**
 * Drafts "buy nine, get the tenth free" for products: a card and, published for it alone,
 * the reward that gives any one of their variants.
 *
 * @summary Draft a nine-plus-one card.
 */
export const makeReadyCardWorkflow = createWorkflow(
  "encore-make-ready-card",
  (input: MakeReadyCardInput) => {
    const card = makeReadyRewardStep(input)
    return new WorkflowResponse(saveStampCardStep(card))
  }
)
