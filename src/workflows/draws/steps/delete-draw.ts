import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Actor } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"

export const deleteDrawStep = createStep(
  "encore-delete-draw",
  async ({ id, by }: { id: string; by: Actor }, { container }) => {
    await container.resolve(ENCORE_MODULE).deleteDraw(id, by)
    return new StepResponse()
  }
)
