import { keepPreviousData, useQuery } from "@tanstack/react-query"

import { queryKeys } from "../lib/query-keys"
import type { Change, Paged, PageQuery } from "../lib/types"
import { useApi } from "./use-api"

/** Who changed an object, the latest change first. Whoever changes one invalidates
 * `queryKeys.changes`. */
export function useChanges(objectType: string, objectId: string, page: PageQuery) {
  const api = useApi()
  return useQuery({
    queryKey: [...queryKeys.changes, objectType, objectId, page],
    queryFn: () =>
      api<Paged & { changes: Change[] }>("/changes", {
        query: { object_type: objectType, object_id: objectId, ...page },
      }),
    placeholderData: keepPreviousData,
  })
}
