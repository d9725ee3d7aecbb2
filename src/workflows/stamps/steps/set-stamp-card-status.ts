import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"

export type SetStampCardStatusInput = {
  id: string
  status: "published" | "archived"
  actor_id: string
}

/** The last that can fail: what follows only tells of it. */
export const setStampCardStatusStep = createStep(
  "encore-set-stamp-card-status",
  async ({ id, status, actor_id }: SetStampCardStatusInput, { container }) =>
    new StepResponse(
      await container.resolve(ENCORE_MODULE).setCardStatus(id, status, actor_id)
    )
)
