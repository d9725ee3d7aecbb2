import { isDeepStrictEqual } from "node:util"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Settings } from "../../../modules/encore/program/settings"

/** @returns whether the change bears on the journeys of members */
export const saveSettingsStep = createStep(
  "encore-save-settings",
  async ({ settings }: { settings: Settings }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings: before } = await encore.programInForce()
    await encore.saveSettings(settings)
    return new StepResponse(
      { journeys: !isDeepStrictEqual(journeyRules(before), journeyRules(settings)) },
      before
    )
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(ENCORE_MODULE).saveSettings(before)
    }
  }
)

function journeyRules({ stages, rhythm, spend_currency_code }: Settings) {
  return { stages, rhythm, spend_currency_code }
}
