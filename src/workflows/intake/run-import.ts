import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { RunImportInput, runImportStep } from "./steps/run-import"

/**
 * Does an import, or what is left of it after an interruption; ends when it is
 * completed, failed or undone. Run it again as often as you like.
 *
 * No event tells of what it brings: a history of a hundred thousand purchases is
 * not news, and would flood the shop's bus.
 *
 * @summary Take history in.
 * @example
 * const { result } = await startImportWorkflow(container).run({
 *   input: { kind: "purchases", dry_run: false, file_name: "till.csv", created_by: null },
 * })
 * await runImportWorkflow(container).run({
 *   input: { import_id: result.import_id, path: "/data/till.csv" },
 * })
 */
export const runImportWorkflow = createWorkflow(
  "encore-run-import",
  (input: RunImportInput) => new WorkflowResponse(runImportStep(input))
)
