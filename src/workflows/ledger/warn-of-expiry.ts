import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { warnOfExpiryStep } from "./steps/warn-of-expiry"

/**
 * Tells of points that expire before long, by `encore.points_expiring`: once for each
 * member and day. A process that dies between an event and the note that it is out
 * tells of it again: listeners get each warning at least once.
 *
 * @summary Warn of points that expire.
 */
export const warnOfExpiryWorkflow = createWorkflow("encore-warn-of-expiry", () => {
  const warned = warnOfExpiryStep()
  return new WorkflowResponse(warned)
})
