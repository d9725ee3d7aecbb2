import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { OutreachSettings } from "../../modules/encore/outreach/outreach-settings"

/**
 * Where customers reach this server, without a slash at the end: as the settings say, else
 * as the plugin's options do (`backend_url`), else as Medusa has it for the panel. A job
 * has no request to read it from; null where nobody has said it.
 */
export function publicUrl(
  container: MedusaContainer,
  settings: Pick<OutreachSettings, "backend_url">
): string | null {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const options = (config.plugins ?? []).flatMap((plugin) =>
    typeof plugin === "object" && plugin.resolve === "medusa-plugin-encore"
      ? plugin.options?.backend_url
      : []
  )
  const url = [settings.backend_url, ...options, config.admin?.backendUrl].find(
    (each): each is string => typeof each === "string" && /^https?:/.test(each)
  )
  return url?.replace(/\/+$/, "") ?? null
}
