import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { deleteFilesWorkflow } from "@medusajs/medusa/core-flows"
import { keepLogoStep } from "./steps/keep-logo"

/**
 * Takes the logo off everything that the shop prints, and deletes its file.
 *
 * @summary Remove the shop's logo.
 */
export const removeLogoWorkflow = createWorkflow(
  "encore-remove-logo",
  (input: { actor_id: string }) => {
    const { replaced } = keepLogoStep({ logo: null, actor_id: input.actor_id })
    deleteFilesWorkflow.runAsStep({ input: { ids: replaced } })
  }
)
