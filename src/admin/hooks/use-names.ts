import { useQueries } from "@tanstack/react-query"

import { ENTITIES, type EntityKind } from "../lib/entities"

/** What an id begins with. */
const KINDS: Record<string, EntityKind> = {
  prod: "product",
  variant: "variant",
  pcol: "collection",
  pcat: "category",
  ptag: "tag",
  cusgroup: "customer_group",
  sc: "sales_channel",
  encrew: "reward",
  enctier: "tier",
  user: "user",
  order: "order",
}

const ID = /\b([a-z]+)_[0-9A-Z]{26}\b/g

/** What the things are called whose ids stand somewhere in a value; one that was deleted
 * has no name. */
export function useNames(value: unknown): Map<string, string> {
  const idsOf = new Map<EntityKind, string[]>()
  for (const [id, prefix] of JSON.stringify(value ?? null).matchAll(ID)) {
    const kind = KINDS[prefix ?? ""]
    const ids = kind && (idsOf.get(kind) ?? [])
    if (kind && ids && !ids.includes(id)) {
      idsOf.set(kind, [...ids, id])
    }
  }
  return useQueries({
    queries: [...idsOf].map(([kind, ids]) => ({
      queryKey: ["encore", "entities", kind, "names", ids],
      queryFn: () => ENTITIES[kind]({ id: ids, limit: ids.length }),
    })),
    combine: (found) =>
      new Map(
        found.flatMap(({ data }) =>
          (data?.options ?? []).map(({ value: id, label }) => [id, label] as const)
        )
      ),
  })
}
