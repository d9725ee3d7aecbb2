import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export const beginUndoStep = createStep(
  "encore-begin-undo",
  async (input: { import_id: string }, { container }) => {
    await container.resolve(ENCORE_MODULE).beginUndo(input.import_id)
    return new StepResponse(input)
  }
)
