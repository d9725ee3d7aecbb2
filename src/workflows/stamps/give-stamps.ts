import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { GiveStampsInput } from "../../modules/encore/program/stamps/gifts"
import { emitChangesStep } from "../steps/emit-changes"
import { giveStampsStep } from "./steps/give-stamps"

/**
 * Gives members stamps by hand, with a reason. The same key again gives nothing more.
 *
 * @summary Give stamps.
 */
export const giveStampsWorkflow = createWorkflow(
  "encore-give-stamps",
  (input: GiveStampsInput) => {
    const given = giveStampsStep(input)
    emitChangesStep(given)
    return new WorkflowResponse(given)
  }
)
