import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { SetBirthdayStepInput, setBirthdayStep } from "./steps/set-birthday"

/**
 * Sets a member's birthday; a profile that is complete with it earns what there is for
 * that.
 *
 * @summary Set a birthday.
 */
export const setBirthdayWorkflow = createWorkflow(
  "encore-set-birthday",
  (input: SetBirthdayStepInput) => {
    const welcomed = setBirthdayStep(input)
    emitChangesStep(welcomed)
  }
)
