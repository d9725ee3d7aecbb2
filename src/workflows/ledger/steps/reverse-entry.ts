import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { ReverseEntryInput } from "../../../modules/encore/ledger/reverse-entry"

/** One entry, posted for good, and there is nothing to compensate. */
export const reverseEntryStep = createStep(
  "encore-reverse-entry",
  async (input: ReverseEntryInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { entry_id, posted, ...changes } = await encore.reverseEntry(
      input,
      await encore.programInForce()
    )
    const { member_id, points, source_id } = await encore.retrievePointEntry(entry_id)
    return new StepResponse({
      ...changes,
      entry_id,
      reversals: posted ? [{ member_id, entry_id, points, source_id }] : [],
    })
  }
)
