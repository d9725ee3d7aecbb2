import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SetManagerInput } from "../../../modules/encore/people/set-manager"

export const setManagerStep = createStep(
  "encore-set-manager",
  async (input: SetManagerInput, { container }) => {
    await container.resolve(ENCORE_MODULE).setManager(input)
    return new StepResponse()
  }
)
