import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { byUser } from "../../../modules/encore/audit/record"
import { Logo } from "../../../modules/encore/program/cards/brand"

type KeepLogoInput = { logo: Logo | null; actor_id: string }

/** Puts the logo into the settings. @returns the file of the one before, if any */
export const keepLogoStep = createStep(
  "encore-keep-logo",
  async ({ logo, actor_id }: KeepLogoInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    const { settings } = await encore.programInForce()
    await encore.saveSettings(
      { ...settings, brand: { ...settings.brand, logo } },
      byUser(actor_id)
    )
    const before = settings.brand.logo
    return new StepResponse({ replaced: before ? [before.file_id] : [] }, { before })
  },
  async (done, { container }) => {
    if (done) {
      const encore = container.resolve(ENCORE_MODULE)
      const { settings } = await encore.programInForce()
      await encore.saveSettings({
        ...settings,
        brand: { ...settings.brand, logo: done.before },
      })
    }
  }
)
