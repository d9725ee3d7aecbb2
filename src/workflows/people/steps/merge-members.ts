import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { MergeInput } from "../../../modules/encore/people/merge"

/** One transaction; undone by an admin's decision, not by a later step. */
export const mergeMembersStep = createStep(
  "encore-merge-members",
  async (input: MergeInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    return new StepResponse(await encore.mergeMembers(input, program))
  }
)
