import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Locale } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"

export type UnsubscribeInput = { token: string; wording: string; locale: Locale }

/** One transaction; again it changes nothing. */
export const unsubscribeStep = createStep(
  "encore-unsubscribe",
  async (input: UnsubscribeInput, { container }) => {
    const target = await container
      .resolve(ENCORE_MODULE)
      .unsubscribe({ ...input, at: new Date() })
    return new StepResponse({ found: target !== null })
  }
)
