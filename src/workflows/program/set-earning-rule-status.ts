import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import {
  SetEarningRuleStatusInput,
  setEarningRuleStatusStep,
} from "./steps/set-earning-rule-status"

/**
 * Publishes an earning rule or archives it. From then on orders earn by it, or no
 * longer do; what was awarded stays.
 *
 * @summary Publish or archive an earning rule.
 */
export const setEarningRuleStatusWorkflow = createWorkflow(
  "encore-set-earning-rule-status",
  (input: SetEarningRuleStatusInput) => {
    setEarningRuleStatusStep(input)
  }
)
