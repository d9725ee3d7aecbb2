import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { SetManagerInput } from "../../modules/encore/people/set-manager"
import { setManagerStep } from "./steps/set-manager"

/**
 * Says which admin cares for a member.
 *
 * @summary Set a member's manager.
 */
export const setManagerWorkflow = createWorkflow(
  "encore-set-manager",
  (input: SetManagerInput) => {
    setManagerStep(input)
  }
)
