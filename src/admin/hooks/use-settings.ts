import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Settings, SettingsUpdate, Verification } from "../lib/types"
import { useApi } from "./use-api"

type SettingsResponse = { settings: Settings }

export function useSettings() {
  const api = useApi()
  return useQuery({
    queryKey: queryKeys.settings,
    queryFn: () => api<SettingsResponse>("/settings"),
    select: ({ settings }) => settings,
  })
}

export function useUpdateSettings() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: SettingsUpdate) =>
      api<SettingsResponse>("/settings", { method: "POST", body }),
    // New thresholds move members from stage to stage.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Checks the books of points; changes nothing. */
export function useVerify() {
  const api = useApi()
  return useMutation({
    mutationFn: () =>
      api<{ verification: Verification }>("/verify", { method: "POST" }),
  })
}
