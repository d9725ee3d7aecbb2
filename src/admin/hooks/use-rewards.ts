import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Coupon, Reward, RewardInput } from "../lib/rewards"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

type RewardResponse = { reward: Reward }

export function useRewards(query: PageQuery & { q?: string; status?: string[] }) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.rewards, "list", query],
    queryFn: () => api<Paged & { rewards: Reward[] }>("/rewards", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useReward(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.rewards, id],
    queryFn: () => api<RewardResponse>(`/rewards/${id}`),
    select: ({ reward }) => reward,
  })
}

export function useCoupons(
  query: PageQuery & { reward_id?: string; member_id?: string; problem?: boolean }
) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.coupons, query],
    queryFn: () => api<Paged & { coupons: Coupon[] }>("/coupons", { query }),
    placeholderData: keepPreviousData,
  })
}

/** What changes a reward or a coupon also changes balances and the list of changes. */
function useRewardMutation<TVariables, TResult>(
  mutationFn: (variables: TVariables) => Promise<TResult>
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Makes a draft, or changes the reward with this id. */
export function useSaveReward(id?: string) {
  const api = useApi()
  return useRewardMutation((body: RewardInput) =>
    api<RewardResponse>(id ? `/rewards/${id}` : "/rewards", { method: "POST", body })
  )
}

export function useSetRewardStatus(id: string) {
  const api = useApi()
  return useRewardMutation((action: "publish" | "archive") =>
    api<RewardResponse>(`/rewards/${id}/${action}`, { method: "POST" })
  )
}

export function useDeleteReward(id: string) {
  const api = useApi()
  return useRewardMutation(() =>
    api<{ deleted: boolean }>(`/rewards/${id}`, { method: "DELETE" })
  )
}

export function useMakeReadySet() {
  const api = useApi()
  return useRewardMutation(() =>
    api<{ rewards: Reward[] }>("/rewards/ready-set", { method: "POST" })
  )
}

export type Given = {
  granted: number
  existing: number
  refused: number
  refused_reason: string | null
}

export function useGiveReward(id: string) {
  const api = useApi()
  return useRewardMutation(
    ({ key, ...body }: { member_ids: string[]; reason: string; key: string }) =>
      api<{ given: Given }>(`/rewards/${id}/give`, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": key },
      })
  )
}

export function useCouponAction(id: string) {
  const api = useApi()
  return useRewardMutation(
    ({
      action,
      reason,
    }:
      | { action: "cancel" | "use"; reason: string }
      | { action: "repair"; reason?: undefined }) =>
      api<{ coupon: Coupon }>(`/coupons/${id}/${action}`, {
        method: "POST",
        ...(reason && { body: { reason } }),
      })
  )
}

export function useCheckCoupons() {
  const api = useApi()
  return useRewardMutation(() =>
    api<{ check: { checked: number; problems: number } }>("/coupons/check", {
      method: "POST",
    })
  )
}
