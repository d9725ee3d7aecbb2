import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { NpsSegment } from "../lib/surveys"
import type {
  Entry,
  EntryWithHistory,
  Health,
  Member,
  Paged,
  PageQuery,
  Purchase,
  Stage,
  StageChange,
  TierChange,
} from "../lib/types"
import { useApi } from "./use-api"

export type MembersQuery = PageQuery & {
  q?: string
  stage?: Stage[]
  health?: Health[]
  tier_id?: string[]
  nps_segment?: NpsSegment[]
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
    enabled: id !== "",
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

/** One entry of a member, with what its points did since. */
export function useMemberEntry(id: string, entryId: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(id), "entries", entryId],
    queryFn: () =>
      api<{ entry: EntryWithHistory }>(`/members/${id}/entries/${entryId}`),
    select: ({ entry }) => entry,
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

export function useMemberTiers(id: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.member(id), "tiers", query],
    queryFn: () =>
      api<Paged & { tier_changes: TierChange[] }>(`/members/${id}/tiers`, { query }),
    placeholderData: keepPreviousData,
  })
}

/** Posts an entry on a member by hand. The key makes a repeated request count once. */
function usePostEntry<Body extends object>(id: string, path: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: Body & { idempotencyKey: string }) =>
      api<{ entry: Entry; member: Member }>(`/members/${id}${path}`, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": idempotencyKey },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.members }),
  })
}

/** Adds points to a member or takes them off. */
export function useAdjustPoints(id: string) {
  return usePostEntry<{ points: number; reason: string }>(id, "/adjustments")
}

/** Takes back what an entry gave. */
export function useReverseEntry(id: string, entryId: string) {
  return usePostEntry<{ reason: string }>(id, `/entries/${entryId}/reversal`)
}

/** Changes who a member is. */
function useMemberAction<Body extends object>(path: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      api<{ member: Member }>(`/members/${path}`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.members }),
  })
}

/** Merges another member into this one. */
export function useMergeMember(id: string) {
  return useMemberAction<{ member_id: string; reason: string }>(`${id}/merge`)
}

/** Undoes the merge of this member into another. */
export function useUnmergeMember(id: string) {
  return useMemberAction<{ reason: string }>(`${id}/unmerge`)
}
