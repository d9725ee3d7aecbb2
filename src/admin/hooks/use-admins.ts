import { useQuery } from "@tanstack/react-query"

import { findEntities } from "../lib/entities"

const NOBODY: { value: string; label: string }[] = []

/** So many admins are offered where one is chosen from a list. */
const OFFERED = 100

/** The shop's admins by name, as choices. */
export function useAdmins() {
  const { data } = useQuery({
    queryKey: ["encore", "entities", "user", "all"],
    queryFn: () => findEntities("user", { limit: OFFERED, offset: 0 }),
  })
  return data?.options ?? NOBODY
}
