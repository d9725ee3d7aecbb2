import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ReverseEntryInput } from "../../modules/encore/ledger/reverse-entry"
import { emitChangesStep } from "../steps/emit-changes"
import { reverseEntryStep } from "./steps/reverse-entry"

/**
 * Takes back what a member was given, as far as it wasn't before, with a reason and
 * who did it. What is spent already becomes debt. The same key again gives the same
 * entry.
 *
 * @summary Take an entry's points back.
 * @example
 * await reverseEntryWorkflow(container).run({
 *   input: { member_id, entry_id, reason: "Returned at the counter", key, actor_id },
 * })
 */
export const reverseEntryWorkflow = createWorkflow(
  "encore-reverse-entry",
  (input: ReverseEntryInput) => {
    const reversed = reverseEntryStep(input)
    emitChangesStep(reversed)
    return new WorkflowResponse(reversed)
  }
)
