import { useQueryParams } from "@medusajs/dashboard/hooks"

import type { MembersQuery } from "../../hooks/use-members"
import { usePage } from "../../hooks/use-page"
import { NPS_SEGMENTS } from "../../lib/surveys"
import { HEALTHS, STAGES } from "../../lib/types"

/** Filters stand in the address as JSON; what isn't a known value is left out. */
function parseChoices<T extends string>(
  text: string | undefined,
  known: readonly T[]
): T[] | undefined {
  if (!text) {
    return undefined
  }
  const chosen = known.filter((value) => text.includes(`"${value}"`))
  return chosen.length > 0 ? chosen : undefined
}

/** The table's state as it stands in the address, as the API asks for it. */
export function useMembersQuery(pageSize: number): MembersQuery {
  const { query } = usePage(pageSize)
  const { q, order, stage, health, tier, nps } = useQueryParams([
    "q",
    "order",
    "stage",
    "health",
    "tier",
    "nps",
  ])

  return {
    ...query,
    q,
    order,
    stage: parseChoices(stage, STAGES),
    health: parseChoices(health, HEALTHS),
    nps_segment: parseChoices(nps, NPS_SEGMENTS),
    tier_id: tier?.match(/enctier_\w+/g) ?? undefined,
  }
}
