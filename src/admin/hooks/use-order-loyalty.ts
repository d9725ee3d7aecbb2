import { useQuery } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { OrderLoyalty } from "../lib/types"
import { useApi } from "./use-api"

/** What an order meant for the member who placed it. */
export function useOrderLoyalty(orderId: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.orders, orderId],
    queryFn: () => api<{ order_loyalty: OrderLoyalty }>(`/orders/${orderId}`),
    select: ({ order_loyalty }) => order_loyalty,
  })
}
