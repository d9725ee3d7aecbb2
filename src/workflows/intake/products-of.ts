import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CartLike, Products } from "./basket-of"

const FIELDS = ["id", "collection_id", "categories.id", "categories.mpath", "tags.id"]

type ProductRecord = {
  id: string
  collection_id: string | null
  categories?: { id: string; mpath: string | null }[]
  tags?: { id: string }[]
}

/** What the products of carts or orders are: collection, categories with those above them,
 * tags. One query for all of them; a product that was deleted has nothing of it. */
export async function productsOf(
  container: MedusaContainer,
  carts: Pick<CartLike, "items">[]
): Promise<Products> {
  const ids = carts.flatMap((cart) =>
    (cart.items ?? []).flatMap((item) => item.product_id ?? [])
  )
  if (!ids.length) {
    return new Map()
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: [...new Set(ids)] },
  })
  return new Map(
    (data as unknown as ProductRecord[]).map((product) => [
      product.id,
      {
        collection_id: product.collection_id ?? null,
        category_ids: [
          ...new Set(
            (product.categories ?? []).flatMap((category) => [
              category.id,
              ...(category.mpath ?? "").split("."),
            ])
          ),
        ].filter(Boolean),
        tag_ids: (product.tags ?? []).map((tag) => tag.id),
      },
    ])
  )
}
