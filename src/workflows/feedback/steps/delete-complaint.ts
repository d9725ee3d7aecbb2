import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"
import { deleteFiles } from "../../people/delete-files"

export const deleteComplaintStep = createStep(
  "encore-delete-complaint",
  async (input: { id: string; by: Actor }, { container }) => {
    const files = await container.resolve(ENCORE_MODULE).deleteComplaint(input)
    await deleteFiles(container, files)
    return new StepResponse()
  }
)
