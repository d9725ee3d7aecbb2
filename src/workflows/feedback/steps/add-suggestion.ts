import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { NewSuggestion } from "../../../modules/encore/feedback/suggestions/suggestions"

export type AddSuggestionInput = Omit<NewSuggestion, "at"> & { at?: Date | string }

/** One row, and the same key again is the same one: nothing to compensate. */
export const addSuggestionStep = createStep(
  "encore-add-suggestion",
  async ({ at, ...input }: AddSuggestionInput, { container }) =>
    new StepResponse({
      id: await container.resolve(ENCORE_MODULE).addSuggestion({
        ...input,
        at: at ? new Date(at) : new Date(),
      }),
    })
)
