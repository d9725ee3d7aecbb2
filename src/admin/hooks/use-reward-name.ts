import { useQuery } from "@tanstack/react-query"

import { useApi } from "./use-api"

/** What a reward is called; null until it is known, or without one. */
export function useRewardName(id: string | null): string | null {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ["encore", "rewards", id, "name"],
    queryFn: () => api<{ reward: { name: string } }>(`/rewards/${id}`),
    enabled: Boolean(id),
  })
  return data?.reward.name ?? null
}
