import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { MessageBrand } from "../../modules/encore/outreach/render/layout"
import { Brand } from "../../modules/encore/program/cards/brand"

/** How the shop looks in its messages, with what it leaves to the store. */
export async function messageBrand(
  container: MedusaContainer,
  { name, website, main_color, accent_color, logo }: Brand
): Promise<MessageBrand> {
  return {
    name: name ?? (await storeName(container)),
    website,
    main_color,
    accent_color,
    logo_url: logo && /^https?:/.test(logo.url) ? logo.url : null,
  }
}

async function storeName(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["name"], take: 1 })
  return store?.name ?? ""
}
