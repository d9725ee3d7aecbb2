import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import type { Draw, DrawDetail, DrawEntry, DrawInput } from "../lib/draw-types"
import { queryKeys } from "../lib/query-keys"
import type { Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

type DrawResponse = { draw: DrawDetail }

export function useDraws(query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.draws, "list", query],
    queryFn: () => api<Paged & { draws: Draw[] }>("/draws", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useDraw(id: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.draws, id],
    queryFn: () => api<DrawResponse>(`/draws/${id}`),
    select: ({ draw }) => draw,
    enabled: id !== undefined,
  })
}

export function useDrawEntries(id: string, query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.draws, id, "entries", query],
    queryFn: () =>
      api<Paged & { entries: DrawEntry[] }>(`/draws/${id}/entries`, { query }),
    placeholderData: keepPreviousData,
  })
}

/** Makes a draw, or changes the one with this id. */
export function useSaveDraw(id?: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<DrawInput>) =>
      api<{ draw: Draw }>(id ? `/draws/${id}` : "/draws", { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export function useDeleteDraw() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api(`/draws/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: [...queryKeys.draws, "list"] }),
  })
}

/** What takes a draw a step further. */
export type DrawStep = "publish" | "close" | "draw"

export function useMoveDraw(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (step: DrawStep) =>
      api<DrawResponse>(`/draws/${id}/${step}`, { method: "POST" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export function useReplaceWinner(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { place: number; reason: string }) =>
      api<DrawResponse>(`/draws/${id}/replace`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

type Gift = {
  member_id: string
  entries: number
  reason: string
  idempotencyKey: string
}

export function useGiveEntries(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: Gift) =>
      api<DrawResponse>(`/draws/${id}/entries`, {
        method: "POST",
        body,
        headers: { "Idempotency-Key": idempotencyKey },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.draws }),
  })
}
