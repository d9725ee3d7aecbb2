import { useQueryParams } from "@medusajs/dashboard/hooks"

import type { ComplaintsQuery } from "../../hooks/use-complaints"
import { usePage } from "../../hooks/use-page"
import { COMPLAINT_STATUSES, SEVERITIES } from "../../lib/complaints"

/** Filters stand in the address as JSON; what is no list of words is left out. */
function wordsOf(given: string | undefined): string[] | undefined {
  const words = [...(given ?? "").matchAll(/"([\w-]+)"/g)].map(([, word]) => word!)
  return words.length ? words : undefined
}

const known = <Value extends string>(
  values: readonly Value[],
  given: string[] | undefined
) => {
  const found = values.filter((value) => given?.includes(value))
  return found.length ? found : undefined
}

/** The table's state as it stands in the address, as the API asks for it. Unless a status
 * is asked for, only what the shop still owes something is shown. */
export function useComplaintsQuery(pageSize: number): ComplaintsQuery {
  const { query } = usePage(pageSize)
  const params = useQueryParams([
    "q",
    "status",
    "severity",
    "category",
    "owner_id",
    "due",
    "order",
  ])
  const status = known(COMPLAINT_STATUSES, wordsOf(params.status))
  const due = wordsOf(params.due)

  return {
    ...query,
    q: params.q,
    status,
    open: status || params.q ? undefined : true,
    overdue: due?.length === 1 ? due[0] === "overdue" : undefined,
    severity: known(SEVERITIES, wordsOf(params.severity)),
    category: wordsOf(params.category),
    owner_id: wordsOf(params.owner_id),
    order: params.order ?? "due_at",
  }
}
