import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  DeleteEarningRuleInput,
  deleteEarningRuleStep,
} from "./steps/delete-earning-rule"

/**
 * Deletes an earning rule that was never published.
 *
 * @summary Delete a draft rule.
 */
export const deleteEarningRuleWorkflow = createWorkflow(
  "encore-delete-earning-rule",
  (input: DeleteEarningRuleInput) => {
    deleteEarningRuleStep(input)
  }
)
