import { keepPreviousData, useQuery } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"

export type ShopOrder = {
  id: string
  display_id: number
  created_at: string
  total: number
  currency_code: string
}

const FIELDS = "id,display_id,created_at,total,currency_code"

const NONE: ShopOrder[] = []

/** So many are offered; another is found by its number. */
const OFFERED = 20

function shopOrder(order: {
  id: string
  display_id?: number
  created_at: string | Date
  total: number
  currency_code: string
}): ShopOrder {
  return {
    id: order.id,
    display_id: order.display_id ?? 0,
    created_at: String(order.created_at),
    total: order.total,
    currency_code: order.currency_code,
  }
}

type Asked = {
  q: string
  /** Whose; null: nobody's; undefined: everybody's. */
  customerId: string | null | undefined
  /** The one that is chosen already, whether it is among the others or not. */
  chosen?: string | undefined
}

/** The latest orders of a customer or of the shop. */
export function useShopOrders({ q, customerId, chosen }: Asked): ShopOrder[] {
  const list = useQuery({
    queryKey: ["encore", "entities", "order", { q, customerId }],
    queryFn: async () => {
      const { orders } = await sdk.admin.order.list({
        fields: FIELDS,
        limit: OFFERED,
        order: "-created_at",
        ...(q && { q }),
        ...(customerId && { customer_id: [customerId] }),
      })
      return orders.map(shopOrder)
    },
    enabled: customerId !== null,
    placeholderData: keepPreviousData,
  })
  const one = useShopOrder(chosen ?? null)
  const found = (customerId !== null && list.data) || NONE
  return one.data && !found.some(({ id }) => id === one.data.id)
    ? [one.data, ...found]
    : found
}

/** One order of the shop. */
export function useShopOrder(id: string | null) {
  return useQuery({
    queryKey: ["encore", "entities", "order", id],
    queryFn: async () =>
      shopOrder((await sdk.admin.order.retrieve(id ?? "", { fields: FIELDS })).order),
    enabled: id !== null,
  })
}
