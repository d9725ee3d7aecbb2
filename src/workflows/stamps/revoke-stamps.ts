import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { RevokeStampsInput } from "../../modules/encore/program/stamps/gifts"
import { emitChangesStep } from "../steps/emit-changes"
import { revokeStampsStep } from "./steps/revoke-stamps"

/**
 * Takes back stamps that were given by hand.
 *
 * @summary Take back given stamps.
 */
export const revokeStampsWorkflow = createWorkflow(
  "encore-revoke-stamps",
  (input: RevokeStampsInput) => {
    const changes = revokeStampsStep(input)
    emitChangesStep(changes)
    return new WorkflowResponse(changes)
  }
)
