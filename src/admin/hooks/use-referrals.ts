import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Paged, PageQuery, Referral, ReferralStatus } from "../lib/types"
import { useApi } from "./use-api"

export type ReferralsQuery = PageQuery & {
  q?: string | undefined
  status?: ReferralStatus[] | undefined
  advocate?: string
  friend?: string
}

export function useReferrals(query: ReferralsQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.referrals, "list", query],
    queryFn: () => api<Paged & { referrals: Referral[] }>("/referrals", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useReferral(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.referrals, id],
    queryFn: () => api<{ referral: Referral }>(`/referrals/${id}`),
    select: ({ referral }) => referral,
  })
}

export type ReferralDecision = "approve" | "reject"

type Decide = { ids: string[]; decision: ReferralDecision; reason: string }

/** One decision on one referral or several: on all of them or on none. */
export function useDecideReferrals() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Decide) =>
      api<{ referrals: Referral[] }>("/referrals/decisions", { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
