import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type {
  Entry,
  Health,
  Member,
  Paged,
  PageQuery,
  Purchase,
  Stage,
  StageChange,
} from "../lib/types"
import { useApi } from "./use-api"

export type MembersQuery = PageQuery & {
  q?: string
  stage?: Stage[]
  health?: Health[]
  order?: string
}

export function useMembers(query: MembersQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.members, "list", query],
    queryFn: () => api<Paged & { members: Member[] }>("/members", { query }),
    placeholderData: keepPreviousData,
  })
}

/** One member, by the member's or by the customer's id. */
export function useMember(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: queryKeys.member(id),
    queryFn: () => api<{ member: Member }>(`/members/${id}`),
    select: ({ member }) => member,
  })
}

export function useMemberEntries(id: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(id), "entries", query],
    queryFn: () =>
      api<Paged & { entries: Entry[] }>(`/members/${id}/entries`, { query }),
    placeholderData: keepPreviousData,
  })
}

export function useMemberPurchases(id: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(id), "purchases", query],
    queryFn: () =>
      api<Paged & { purchases: Purchase[] }>(`/members/${id}/purchases`, { query }),
    placeholderData: keepPreviousData,
  })
}

export function useMemberStages(id: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(id), "stages", query],
    queryFn: () =>
      api<Paged & { stage_changes: StageChange[] }>(`/members/${id}/stages`, {
        query,
      }),
    placeholderData: keepPreviousData,
  })
}

type Adjustment = { points: number; reason: string; idempotencyKey: string }

/** Adds points to a member or takes them off, by hand. */
export function useAdjustPoints(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: Adjustment) =>
      api<{ entry: Entry; member: Member }>(`/members/${id}/adjustments`, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": idempotencyKey },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.members }),
  })
}
