import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useEffect } from "react"

import { queryKeys } from "../lib/query-keys"
import type { Import, ImportKind, Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

const POLL_INTERVAL = 1000

type ImportResponse = { import: Import }

const isRunning = (item: Import) => item.status === "running"

export function useImports(query: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.imports, "list", query],
    queryFn: () => api<Paged & { imports: Import[] }>("/imports", { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.imports.some(isRunning) ? POLL_INTERVAL : false,
  })
}

/** One import, followed for as long as it runs; then members are no longer the same. */
export function useImport(id: string | undefined) {
  const api = useApi()
  const queryClient = useQueryClient()
  const query = useQuery({
    queryKey: [...queryKeys.imports, id],
    queryFn: () => api<ImportResponse>(`/imports/${id}`),
    select: ({ import: item }) => item,
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.data && isRunning(state.data.import) ? POLL_INTERVAL : false,
  })
  const status = query.data?.status

  useEffect(() => {
    if (status && status !== "running") {
      void queryClient.invalidateQueries({ queryKey: queryKeys.members })
    }
  }, [queryClient, status])

  return query
}

type ImportRequest = { kind: ImportKind; dryRun: boolean; file: File | null }

export function useStartImport() {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, dryRun, file }: ImportRequest) => {
      const body = new FormData()
      body.set("kind", kind)
      body.set("dry_run", String(dryRun))
      if (file) {
        body.set("file", file)
      }
      return api<ImportResponse>("/imports", {
        method: "POST",
        body,
        // Left to the browser, which knows the boundary between the parts.
        headers: { "content-type": null },
      })
    },
    onSuccess: (response) => {
      queryClient.setQueryData([...queryKeys.imports, response.import.id], response)
      return queryClient.invalidateQueries({
        queryKey: [...queryKeys.imports, "list"],
      })
    },
  })
}

/** Takes back all that an import brought. */
export function useUndoImport(id: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api<ImportResponse>(`/imports/${id}/undo`, { method: "POST" }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
