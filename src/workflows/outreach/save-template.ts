import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SaveTemplateInput } from "../../modules/encore/outreach/templates"
import { saveTemplateStep } from "./steps/save-template"

/**
 * Puts the shop's own words over a template that comes with the plugin, or takes them off
 * again. Words that can't be filled in are refused.
 *
 * @summary Save a template.
 */
export const saveTemplateWorkflow = createWorkflow(
  "encore-save-template",
  (input: SaveTemplateInput) => new WorkflowResponse(saveTemplateStep(input))
)
