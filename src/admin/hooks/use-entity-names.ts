import { useQuery } from "@tanstack/react-query"

import { ENTITIES, type EntityKind } from "../lib/entities"

/** What these things of the shop are called; one that was deleted keeps its id. */
export function useEntityNames(kind: EntityKind | undefined, ids: string[]): string[] {
  const { data } = useQuery({
    queryKey: ["encore", "entities", kind, "names", ids],
    queryFn: () => ENTITIES[kind!]({ id: ids, limit: ids.length }),
    enabled: kind !== undefined && ids.length > 0,
  })
  const names = new Map(data?.options.map(({ value, label }) => [value, label]))
  return ids.map((id) => names.get(id) ?? id)
}
