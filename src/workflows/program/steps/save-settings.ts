import { isDeepStrictEqual } from "node:util"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser } from "../../../modules/encore/audit/record"
import { Settings } from "../../../modules/encore/program/settings"

export type SaveSettingsInput = {
  settings: Settings
  /** The admin who does it; without one, it is the system. */
  actor_id?: string
}

/** @returns whether the change bears on the journeys of members, on their tiers, and on
 * the groups of their NPS */
export const saveSettingsStep = createStep(
  "encore-save-settings",
  async ({ settings, actor_id }: SaveSettingsInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings: before } = await encore.programInForce()
    await encore.saveSettings(settings, actor_id ? byUser(actor_id) : undefined)
    return new StepResponse(
      {
        journeys: !isDeepStrictEqual(journeyRules(before), journeyRules(settings)),
        tiers: !isDeepStrictEqual(tierRules(before), tierRules(settings)),
        nps: before.nps.preset !== settings.nps.preset,
      },
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

function tierRules({ tiers, time_zone, spend_currency_code }: Settings) {
  return { tiers, time_zone, spend_currency_code }
}
