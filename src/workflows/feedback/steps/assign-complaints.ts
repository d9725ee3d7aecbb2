import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Actor } from "../../../modules/encore/audit/record"

export type AssignComplaintsInput = {
  ids: string[]
  /** An admin; null: nobody. */
  owner_id: string | null
  by: Actor
}

export const assignComplaintsStep = createStep(
  "encore-assign-complaints",
  async (input: AssignComplaintsInput, { container }) =>
    new StepResponse(await container.resolve(ENCORE_MODULE).assignComplaints(input))
)
