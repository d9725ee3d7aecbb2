import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitChangesStep } from "../steps/emit-changes"
import { WelcomeCustomersInput, welcomeCustomersStep } from "./steps/welcome-customers"

/**
 * Gives customers what the rules give for signing up, and for a profile in which nothing
 * is missing - name, phone, address, birthday: each once.
 *
 * @summary Give points for signing up and for a complete profile.
 */
export const welcomeCustomersWorkflow = createWorkflow(
  "encore-welcome-customers",
  (input: WelcomeCustomersInput) => {
    const welcomed = welcomeCustomersStep(input)
    emitChangesStep(welcomed)
  }
)
