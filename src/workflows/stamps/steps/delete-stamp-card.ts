import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export type DeleteStampCardInput = { id: string; actor_id: string }

export const deleteStampCardStep = createStep(
  "encore-delete-stamp-card",
  async ({ id, actor_id }: DeleteStampCardInput, { container }) => {
    await container.resolve(ENCORE_MODULE).deleteCard(id, actor_id)
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(ENCORE_MODULE).restoreStampCards([id])
    }
  }
)
