import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { UnmergeInput } from "../../../modules/encore/people/unmerge"

/** One transaction; undone by another merge. */
export const unmergeMemberStep = createStep(
  "encore-unmerge-member",
  async (input: UnmergeInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const program = await encore.programInForce()
    return new StepResponse(await encore.unmergeMember(input, program))
  }
)
