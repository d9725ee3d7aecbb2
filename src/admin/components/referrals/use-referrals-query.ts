import { useQueryParams } from "@medusajs/dashboard/hooks"

import { usePage } from "../../hooks/use-page"
import type { ReferralsQuery } from "../../hooks/use-referrals"
import { REFERRAL_STATUSES } from "../../lib/types"

/** The table's state as it stands in the address, as the API asks for it. */
export function useReferralsQuery(pageSize: number): ReferralsQuery {
  const { query } = usePage(pageSize)
  const { q, status } = useQueryParams(["q", "status"])
  // Filters stand in the address as JSON; what isn't a known value is left out.
  const statuses = REFERRAL_STATUSES.filter((known) => status?.includes(`"${known}"`))

  return { ...query, q, status: statuses.length ? statuses : undefined }
}
