import { useSearchParams } from "react-router-dom"

import type { PageQuery } from "../lib/types"

export type Page = {
  limit: number
  /** What to ask the API for. */
  query: PageQuery
  index: number
  go: (index: number) => void
}

/**
 * The page of a list, kept in the address, so that a link or the way back leads
 * to the same rows. `prefix` tells several lists on one page apart.
 */
export function usePage(limit: number, prefix?: string): Page {
  const [params, setParams] = useSearchParams()
  const key = prefix ? `${prefix}_offset` : "offset"
  const asked = Number(params.get(key))
  const offset = Number.isInteger(asked) && asked > 0 ? asked : 0

  return {
    limit,
    query: { limit, offset },
    index: Math.floor(offset / limit),
    go: (index) =>
      setParams((current) => {
        if (index > 0) {
          current.set(key, String(index * limit))
        } else {
          current.delete(key)
        }
        return current
      }),
  }
}
