import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveEarningRuleInput, saveEarningRuleStep } from "./steps/save-earning-rule"

/**
 * Makes an earning rule, as a draft, or changes one: a changed definition is a new
 * version, and what was awarded keeps the version that it had.
 *
 * @summary Make or change an earning rule.
 */
export const saveEarningRuleWorkflow = createWorkflow(
  "encore-save-earning-rule",
  (input: SaveEarningRuleInput) => {
    const rule = saveEarningRuleStep(input)
    return new WorkflowResponse(rule)
  }
)
