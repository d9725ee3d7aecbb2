import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { EncoreEvents } from "../events"
import { SaveSettingsInput, saveSettingsStep } from "./steps/save-settings"

/**
 * Changes the program's settings. What follows from them for every member, such as
 * their stage under new rules, follows in the background, by a subscriber.
 *
 * @summary Change the program's settings.
 */
export const updateSettingsWorkflow = createWorkflow(
  "encore-update-settings",
  (input: SaveSettingsInput) => {
    const changed = saveSettingsStep(input)
    emitEventStep({ eventName: EncoreEvents.SETTINGS_CHANGED, data: changed })
  }
)
