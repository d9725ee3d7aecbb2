import type Medusa from "@medusajs/js-sdk"
import type { HttpTypes } from "@medusajs/framework/types"

export type Category = HttpTypes.StoreProductCategory
export type Product = HttpTypes.StoreProduct
export type Variant = HttpTypes.StoreProductVariant

const PAGE_SIZE = 60
const CARD_FIELDS = "id,title,handle,thumbnail,*categories,*variants.calculated_price"
const PAGE_FIELDS =
  "id,title,handle,subtitle,description,thumbnail,*images,*options,*options.values," +
  "*variants,*variants.options,*variants.calculated_price,+variants.inventory_quantity"

/** What there is to buy, at the prices of a region. */
export class Catalog {
  readonly #sdk: Medusa

  constructor(sdk: Medusa) {
    this.#sdk = sdk
  }

  async categories(): Promise<Category[]> {
    const answer = await this.#sdk.store.category.list({
      fields: "id,name,handle,rank,parent_category_id",
      limit: PAGE_SIZE,
    })
    return answer.product_categories.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  }

  async products(regionId: string, categoryId?: string): Promise<Product[]> {
    const { products } = await this.#sdk.store.product.list({
      region_id: regionId,
      fields: CARD_FIELDS,
      order: "title",
      limit: PAGE_SIZE,
      ...(categoryId && { category_id: categoryId }),
    })
    return products
  }

  /** The product with this handle; null if there is none. */
  async product(regionId: string, handle: string): Promise<Product | null> {
    const { products } = await this.#sdk.store.product.list({
      region_id: regionId,
      handle,
      fields: PAGE_FIELDS,
      limit: 1,
    })
    return products[0] ?? null
  }
}

export interface Price {
  amount: number
  code: string
}

/** What a variant costs here; null if it isn't for sale here. */
export function priceOf(variant: Variant): Price | null {
  const amount = variant.calculated_price?.calculated_amount
  const code = variant.calculated_price?.currency_code
  return typeof amount === "number" && code ? { amount, code } : null
}

/** Variants as one reads them: the cheapest first, what isn't for sale last. */
export function byPrice(variants: Variant[]): Variant[] {
  const amount = (variant: Variant) => priceOf(variant)?.amount ?? Infinity
  return [...variants].sort((a, b) => amount(a) - amount(b))
}

/** The price of the cheapest variant, and whether others cost more. */
export function lowestPrice(product: Product): (Price & { varies: boolean }) | null {
  const prices = (product.variants ?? [])
    .map(priceOf)
    .filter((price): price is Price => price !== null)
    .sort((a, b) => a.amount - b.amount)
  const [lowest] = prices
  return lowest
    ? { ...lowest, varies: prices.some(({ amount }) => amount > lowest.amount) }
    : null
}

/** Whether a variant can be bought now. */
export function inStock(variant: Variant): boolean {
  return (
    !variant.manage_inventory ||
    Boolean(variant.allow_backorder) ||
    (variant.inventory_quantity ?? 0) > 0
  )
}
