import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MergeInput } from "../../modules/encore/people/merge"
import { emitChangesStep } from "../steps/emit-changes"
import { mergeMembersStep } from "./steps/merge-members"

/**
 * Makes two members one: points, debt, purchases and stage go to the member that stays.
 * Again, it changes nothing.
 *
 * @summary Merge two members.
 * @example
 * await mergeMembersWorkflow(container).run({
 *   input: {
 *     into_member_id, from_member_id, reason: "Same person",
 *     actor_type: "user", actor_id: "user_123",
 *   },
 * })
 */
export const mergeMembersWorkflow = createWorkflow(
  "encore-merge-members",
  (input: MergeInput) => {
    const merged = mergeMembersStep(input)
    emitChangesStep(merged)
    return new WorkflowResponse(merged)
  }
)
