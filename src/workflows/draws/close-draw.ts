import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../modules/encore/audit/record"
import { reconcileOrdersWorkflow } from "../intake/reconcile-orders"
import { closeDrawStep } from "./steps/close-draw"

/** How many orders are read at a time while looking for missed ones. */
const PAGE_SIZE = 500

/**
 * Closes a prize draw: takes in what events have missed of orders, so that nobody's entry
 * is missing, then freezes the entries and publishes their fingerprint.
 *
 * @summary Close a prize draw.
 */
export const closeDrawWorkflow = createWorkflow(
  "encore-close-draw",
  (input: { id: string; by: Actor }) => {
    reconcileOrdersWorkflow.runAsStep({ input: { page_size: PAGE_SIZE } })
    return new WorkflowResponse(closeDrawStep(input))
  }
)
