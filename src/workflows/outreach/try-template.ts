import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Locale } from "../../i18n"
import { ENCORE_MODULE } from "../../modules/encore"
import { EncoreError } from "../../modules/encore/lib/encore-error"
import { readyTemplate, TemplateText } from "../../modules/encore/outreach/ready"
import {
  RenderedMessage,
  renderMessage,
} from "../../modules/encore/outreach/render/render"
import { publicUrl } from "./backend-url"
import { messageBrand } from "./message-brand"

export type TryTemplateInput = {
  handle: string
  locale: Locale
  text: TemplateText
  /** What stands in place of the template's examples. */
  data?: Record<string, unknown> | undefined
}

/**
 * What messages of a template would look like with these words, filled in with examples.
 *
 * @throws NOT_FOUND for an unknown template; INVALID_DATA that says where its words can't
 * be filled in
 */
export async function tryTemplate(
  container: MedusaContainer,
  { handle, locale, text, data }: TryTemplateInput
): Promise<RenderedMessage> {
  const template = readyTemplate(handle)
  if (!template) {
    throw new EncoreError(MedusaError.Types.NOT_FOUND, "template_not_found")
  }
  const { settings } = await container.resolve(ENCORE_MODULE).programInForce()
  const backend_url = publicUrl(container, settings.outreach)
  const brand = await messageBrand(container, settings.brand)
  try {
    return await renderMessage({
      channel: "email",
      locale,
      text,
      data: { ...template.sample, ...data },
      brand,
      backend_url,
      unsubscribe_url:
        template.purpose === "service" ? null : `${backend_url ?? ""}/encore/u/example`,
    })
  } catch (error) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "template_wrong", {
      reason: error instanceof Error ? error.message.split("\n")[0]! : String(error),
    })
  }
}
