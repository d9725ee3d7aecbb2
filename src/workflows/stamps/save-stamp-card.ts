import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveStampCardInput } from "../../modules/encore/program/stamps/cards"
import { saveStampCardStep } from "./steps/save-stamp-card"

/**
 * Makes a stamp card, as a draft, or changes one. Other terms of a published card hold
 * for orders from now; cards that members have begun keep what they were promised.
 *
 * @summary Make or change a stamp card.
 */
export const saveStampCardWorkflow = createWorkflow(
  "encore-save-stamp-card",
  (input: SaveStampCardInput) => {
    const card = saveStampCardStep(input)
    return new WorkflowResponse(card)
  }
)
