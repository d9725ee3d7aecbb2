import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Brand, Logo, Paper } from "../../../modules/encore/program/cards/brand"
import { CardBrand, Picture } from "../../../print/card"
import { pictureOf } from "../../../print/picture"

/** How the shop looks on what it prints, and on which paper its letters are. */
export async function shopBrand(
  container: MedusaContainer
): Promise<{ brand: CardBrand; paper: Paper }> {
  const { settings } = await container.resolve(ENCORE_MODULE).programInForce()
  return {
    brand: await cardBrand(container, settings.brand),
    paper: settings.brand.letter_paper,
  }
}

/** These settings with all that they leave to the store. */
export async function cardBrand(
  container: MedusaContainer,
  brand: Brand
): Promise<CardBrand> {
  const [name, logo] = await Promise.all([
    brand.name ?? storeName(container),
    brand.logo && readLogo(container, brand.logo),
  ])
  return {
    name,
    website: brand.website?.replace(/^https?:\/\//, "").replace(/\/$/, "") ?? null,
    main_color: brand.main_color,
    accent_color: brand.accent_color,
    logo,
  }
}

export async function storeName(container: MedusaContainer): Promise<string> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["name"], take: 1 })
  return store?.name ?? ""
}

/** Logos that were read: a file keeps its id, and a new logo gets a new one. */
const logos = new Map<string, Picture>()
const MOST_LOGOS = 4

/** Without the logo, where the File module has lost it, a card is still a card. */
async function readLogo(
  container: MedusaContainer,
  { file_id }: Logo
): Promise<Picture | null> {
  const known = logos.get(file_id)
  if (known) {
    return known
  }
  try {
    const logo = pictureOf(await container.resolve(Modules.FILE).getAsBuffer(file_id))
    if (logo) {
      logos.delete([...logos.keys()][MOST_LOGOS - 1] ?? "")
      logos.set(file_id, logo)
    }
    return logo
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The logo ${file_id} can't be read: ${String(error)}`)
    return null
  }
}
