import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { catalogue, type Item } from "./catalogue"
import { foundOrMade } from "./found-or-made"
import type { Market } from "./market"

const STOCK = 10_000

/** The catalogue, in stock, each product with its picture at this address. */
export async function seedProducts(
  container: MedusaContainer,
  market: Market,
  backendUrl: string
) {
  const categories = await foundOrMade(
    container,
    "product_category",
    "handle",
    catalogue,
    ({ handle }) => handle,
    async (missing) => {
      const { result } = await createProductCategoriesWorkflow(container).run({
        input: {
          product_categories: missing.map(({ name, handle }) => ({
            name,
            handle,
            is_active: true,
          })),
        },
      })
      return result
    }
  )
  const items = catalogue.flatMap((category, index) =>
    category.items.map((item) => ({ item, category_id: categories[index]?.id ?? "" }))
  )
  const products = await foundOrMade(
    container,
    "product",
    "handle",
    items,
    ({ item }) => item.handle,
    async (missing) => {
      const { result } = await createProductsWorkflow(container).run({
        input: {
          products: missing.map(({ item, category_id }) => ({
            ...productOf(item),
            category_ids: [category_id],
            shipping_profile_id: market.shipping_profile_id,
            sales_channels: [{ id: market.sales_channel_id }],
          })),
        },
      })
      return result
    }
  )
  await hangPictures(container, products, items, backendUrl)
  await stockUp(container, market.stock_location_id)
}

function productOf({ handle, title, description, sizes, weight }: Item) {
  return {
    handle,
    title,
    description,
    weight,
    status: ProductStatus.PUBLISHED,
    options: [{ title: "Size", values: Object.keys(sizes) }],
    variants: Object.entries(sizes).map(([size, amount]) => ({
      title: size,
      sku: `${handle}-${size}`.toUpperCase().replace(/\W+/g, "-"),
      options: { Size: size },
      manage_inventory: true,
      prices: [
        { amount, currency_code: "eur" },
        { amount, currency_code: "usd" },
      ],
    })),
  }
}

/** Apart from their making: the demo may come back at another address. */
async function hangPictures(
  container: MedusaContainer,
  products: { id: string }[],
  items: { item: Item }[],
  backendUrl: string
) {
  const service = container.resolve(Modules.PRODUCT)
  await service.upsertProducts(
    products.map(({ id }, index) => {
      const url = `${backendUrl}/pictures/${items[index]?.item.handle}`
      return { id, thumbnail: url, images: [{ url }] }
    })
  )
}

async function stockUp(container: MedusaContainer, location_id: string) {
  const inventory = container.resolve(Modules.INVENTORY)
  const [items, levels] = await Promise.all([
    inventory.listInventoryItems({}, { select: ["id"], take: null }),
    inventory.listInventoryLevels({ location_id }, { take: null }),
  ])
  const stocked = new Set(levels.map(({ inventory_item_id }) => inventory_item_id))
  const missing = items.filter(({ id }) => !stocked.has(id))
  if (missing.length) {
    await createInventoryLevelsWorkflow(container).run({
      input: {
        inventory_levels: missing.map(({ id }) => ({
          inventory_item_id: id,
          location_id,
          stocked_quantity: STOCK,
        })),
      },
    })
  }
}
