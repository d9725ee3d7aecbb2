import type { CallOptions, EncoreClient } from "../client/index.ts"
import type { Member } from "../types.ts"

/** Enough to reach back over any usual time until points become available. */
const RECENT_ENTRIES = 50

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
  const now = Date.now()
  const dates = entries
    .filter(({ points }) => points > 0)
    .map(({ available_at }) => available_at)
    .filter((at): at is string => at !== null && Date.parse(at) > now)
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
