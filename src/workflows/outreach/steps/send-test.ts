import { randomUUID } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Locale } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { readyTemplate } from "../../../modules/encore/outreach/ready"

export type SendTestInput = { handle: string; locale: Locale; to: string }

/** Each call is a test of its own: nothing to compensate. */
export const sendTestStep = createStep(
  "encore-send-test",
  async ({ handle, locale, to }: SendTestInput, { container }) => {
    const template = readyTemplate(handle)
    if (!template) {
      throw new EncoreError(MedusaError.Types.NOT_FOUND, "template_not_found")
    }
    const [planned] = await container.resolve(ENCORE_MODULE).planMessages([
      {
        key: `test:${randomUUID()}`,
        kind: "test",
        purpose: "service",
        channel: "email",
        to,
        locale,
        template: handle,
        data: template.sample,
        source_type: "template",
        source_id: handle,
      },
    ])
    return new StepResponse({ id: planned!.id })
  }
)
