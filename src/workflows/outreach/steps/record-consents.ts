import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ConsentInput } from "../../../modules/encore/outreach/consent"

export type RecordConsentsInput = {
  consents: (Omit<ConsentInput, "at"> & { at?: Date | string })[]
}

/** One transaction; a log has nothing to take back. */
export const recordConsentsStep = createStep(
  "encore-record-consents",
  async ({ consents }: RecordConsentsInput, { container }) =>
    new StepResponse({
      written: await container.resolve(ENCORE_MODULE).recordConsents(
        consents.map(({ at, ...consent }) => ({
          ...consent,
          at: at ? new Date(at) : new Date(),
        }))
      ),
    })
)
