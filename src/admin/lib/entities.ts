import type { Paged } from "./types"
import { sdk } from "./sdk"

/** What a list of the shop's is asked: a page, a search, or these by id. */
export type EntityQuery = {
  q?: string
  id?: string | string[]
  offset?: number
  limit?: number
}

type Entities = Paged & { options: { value: string; label: string }[] }

type Named = { id: string; name?: string | null; title?: string | null; value?: string }

const asEntities = ({ count, offset, limit }: Paged, found: Named[]): Entities => ({
  count,
  offset,
  limit,
  options: found.map(({ id, name, title, value }) => ({
    value: id,
    label: name ?? title ?? value ?? id,
  })),
})

/** What a rule, a reward or a card may be about, each by the list it is chosen from. */
export const ENTITIES = {
  product: async (query: EntityQuery) => {
    const page = await sdk.admin.product.list({ ...query, fields: "id,title" })
    return asEntities(page, page.products)
  },
  variant: async (query: EntityQuery) => {
    const page = await sdk.admin.productVariant.list({
      ...query,
      fields: "id,title,product.title",
    })
    return asEntities(
      page,
      page.variants.map(({ id, title, product }) => ({
        id,
        title: [product?.title, title].filter(Boolean).join(" · "),
      }))
    )
  },
  collection: async (query: EntityQuery) => {
    const page = await sdk.admin.productCollection.list({
      ...query,
      fields: "id,title",
    })
    return asEntities(page, page.collections)
  },
  category: async (query: EntityQuery) => {
    const page = await sdk.admin.productCategory.list({ ...query, fields: "id,name" })
    return asEntities(page, page.product_categories)
  },
  tag: async (query: EntityQuery) => {
    const page = await sdk.admin.productTag.list({ ...query, fields: "id,value" })
    return asEntities(page, page.product_tags)
  },
  customer_group: async (query: EntityQuery) => {
    const page = await sdk.admin.customerGroup.list({ ...query, fields: "id,name" })
    return asEntities(page, page.customer_groups)
  },
  sales_channel: async (query: EntityQuery) => {
    const page = await sdk.admin.salesChannel.list({ ...query, fields: "id,name" })
    return asEntities(page, page.sales_channels)
  },
  member: async ({ id, ...query }: EntityQuery) => {
    const found = id
      ? await Promise.all(
          [id].flat().map((one) =>
            sdk.client
              .fetch<{
                member: Named & { email: string | null }
              }>(`/admin/encore/members/${one}`)
              .then(({ member }) => member)
          )
        )
      : null
    const page = found
      ? { members: found, count: found.length, offset: 0, limit: found.length }
      : await sdk.client.fetch<
          Paged & { members: (Named & { email: string | null })[] }
        >("/admin/encore/members", { query })
    return asEntities(
      page,
      page.members.map((member) => ({ ...member, title: member.email }))
    )
  },
  reward: async ({ id, ...query }: EntityQuery) => {
    const path = "/admin/encore/rewards"
    if (id) {
      const found = await Promise.all(
        [id].flat().map((one) => sdk.client.fetch<{ reward: Named }>(`${path}/${one}`))
      )
      const page = { count: found.length, offset: 0, limit: found.length }
      return asEntities(
        page,
        found.map(({ reward }) => reward)
      )
    }
    const page = await sdk.client.fetch<Paged & { rewards: Named[] }>(path, {
      query: { ...query, status: "published" },
    })
    return asEntities(page, page.rewards)
  },
  /** Orders, by number. */
  order: async (query: EntityQuery) => {
    const page = await sdk.admin.order.list({ ...query, fields: "id,display_id" })
    return asEntities(
      page,
      page.orders.map(({ id, display_id }) => ({ id, name: `#${display_id}` }))
    )
  },
  /** Admins, by name. */
  user: async (query: EntityQuery) => {
    const page = await sdk.admin.user.list({
      ...query,
      fields: "id,first_name,last_name,email",
    })
    return asEntities(
      page,
      page.users.map(({ id, first_name, last_name, email }) => ({
        id,
        name: [first_name, last_name].filter(Boolean).join(" ") || email,
      }))
    )
  },
  tier: async (query: EntityQuery) => {
    const page = await sdk.client.fetch<Paged & { tiers: Named[] }>(
      "/admin/encore/tiers",
      { query }
    )
    return asEntities(page, page.tiers)
  },
} as const

export type EntityKind = keyof typeof ENTITIES

/** A page of a list. Asked for none, as the combobox does where nothing is chosen, it
 * doesn't ask. */
export async function findEntities(
  kind: EntityKind,
  query: EntityQuery
): Promise<Entities> {
  return query.limit === 0
    ? { count: 0, offset: 0, limit: 0, options: [] }
    : ENTITIES[kind](query)
}
