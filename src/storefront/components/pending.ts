import type { CallOptions, EncoreClient } from "../client/index.ts"
import type { Member } from "../types.ts"

/** Enough to reach back over any usual time until points become available. */
const RECENT_ENTRIES = 50

/** Whether a time is still to come. */
export function isAhead(at: string | null): at is string {
  return at !== null && Date.parse(at) > Date.now()
}

/** When the first of a member's pending points become available; null if unknown. */
export async function nextPending(
  client: EncoreClient,
  member: Member,
  options: CallOptions
): Promise<string | null> {
  if (member.points.pending <= 0) {
    return null
  }
  const { entries } = await client.entries({ ...options, limit: RECENT_ENTRIES })
  const dates = entries
    .filter(({ points }) => points > 0)
    .map(({ available_at }) => available_at)
    .filter(isAhead)
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
