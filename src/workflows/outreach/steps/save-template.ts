import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LOCALES } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { SaveTemplateInput } from "../../../modules/encore/outreach/templates"
import { tryTemplate } from "../try-template"

/** Words that can't be filled in are refused before any message needs them. */
export const saveTemplateStep = createStep(
  "encore-save-template",
  async (input: SaveTemplateInput, { container }) => {
    for (const locale of LOCALES) {
      const text = input.texts[locale]
      if (text) {
        await tryTemplate(container, { handle: input.handle, locale, text })
      }
    }
    return new StepResponse(await container.resolve(ENCORE_MODULE).saveTemplate(input))
  }
)
