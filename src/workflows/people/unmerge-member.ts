import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { UnmergeInput } from "../../modules/encore/people/unmerge"
import { emitChangesStep } from "../steps/emit-changes"
import { unmergeMemberStep } from "./steps/unmerge-member"

/**
 * Undoes the merge of a member: what is still there of its points, its debt and its
 * purchases come back.
 *
 * @summary Undo a merge.
 * @example
 * await unmergeMemberWorkflow(container).run({
 *   input: {
 *     from_member_id, reason: "Not the same person",
 *     actor_type: "user", actor_id: "user_123",
 *   },
 * })
 */
export const unmergeMemberWorkflow = createWorkflow(
  "encore-unmerge-member",
  (input: UnmergeInput) => {
    const unmerged = unmergeMemberStep(input)
    emitChangesStep(unmerged)
    return new WorkflowResponse(unmerged)
  }
)
