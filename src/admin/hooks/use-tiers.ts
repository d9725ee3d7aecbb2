import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Paged, Perk, Tier, TierAmounts } from "../lib/types"
import { useApi } from "./use-api"

type TiersResponse = Paged & { tiers: Tier[] }

/** More than a ladder can have. */
const ALL = 200

/** The tiers, the lowest first. */
export function useTiers() {
  const api = useApi()
  return useQuery({
    queryKey: queryKeys.tiers,
    queryFn: () => api<TiersResponse>("/tiers", { query: { limit: ALL } }),
  })
}

export function useTier(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.tiers, id],
    queryFn: () => api<{ tier: Tier }>(`/tiers/${id}`),
    select: ({ tier }) => tier,
  })
}

/** Another ladder moves members. */
function useTierMutation<TVariables, TResult>(
  mutationFn: (variables: TVariables) => Promise<TResult>
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export type TierBody = {
  name: string
  rank?: number
  qualification: TierAmounts
  multiplier: number
  perks: Perk[]
  reward_id?: string | null
  customer_group_id?: string | null
}

/** Makes a tier, or changes the one with this id. */
export function useSaveTier(id?: string) {
  const api = useApi()
  return useTierMutation((body: TierBody) =>
    api<{ tier: Tier }>(id ? `/tiers/${id}` : "/tiers", { method: "POST", body })
  )
}

export function useDeleteTier() {
  const api = useApi()
  return useTierMutation((id: string) =>
    api<{ id: string; deleted: boolean }>(`/tiers/${id}`, { method: "DELETE" })
  )
}

/** Puts a first ladder in place, named in the panel's language. */
export function useReadyTiers() {
  const api = useApi()
  return useTierMutation((_: void) =>
    api<TiersResponse>("/tiers/ready-set", { method: "POST" })
  )
}
