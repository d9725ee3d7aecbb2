import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type { ComplaintDetail, Suggestion, SuggestionStatus } from "../lib/complaints"
import { queryKeys } from "../lib/query-keys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

export type SuggestionsQuery = PageQuery & {
  q?: string | undefined
  status?: SuggestionStatus[] | undefined
}

export function useSuggestions(query: SuggestionsQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.suggestions, "list", query],
    queryFn: () =>
      api<Paged & { suggestions: Suggestion[] }>("/suggestions", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useSuggestion(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.suggestions, id],
    queryFn: () => api<{ suggestion: Suggestion }>(`/suggestions/${id}`),
    select: ({ suggestion }) => suggestion,
  })
}

export function useUpdateSuggestion(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { status: SuggestionStatus; note: string | null }) =>
      api(`/suggestions/${id}`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Writes back to who suggested it, by mail. */
export function useAnswerSuggestion(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { message: string }) =>
      api(`/suggestions/${id}/answer`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Says of several what becomes of them. */
export function useSetSuggestionStatus() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { ids: string[]; status: SuggestionStatus }) =>
      api(`/suggestions/batch/status`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Makes a complaint of a suggestion. */
export function useComplainOf(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { category: string }) =>
      api<{ complaint: ComplaintDetail }>(`/suggestions/${id}/complaint`, {
        method: "POST",
        body,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
