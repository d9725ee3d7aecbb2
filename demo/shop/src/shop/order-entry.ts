import type { EncoreClient, Entry, EntryKind } from "medusa-plugin-encore/storefront"

/** Longer and longer between two looks: half a minute in all. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000, 3000, 4000, 5000, 6000, 7000]
const RECENT_ENTRIES = 20

/**
 * Waits for the entries of an order, until there is one of each kind that it must
 * have; null if they aren't all there after half a minute.
 */
export async function watchOrderEntries(
  encore: EncoreClient,
  orderId: string,
  expected: EntryKind[],
  signal: AbortSignal
): Promise<Entry[] | null> {
  for (const pause of [...PAUSES_MS, 0]) {
    const page = await encore.entries({ limit: RECENT_ENTRIES, signal })
    const entries = page.entries.filter(({ source_id }) => source_id === orderId)
    if (expected.every((kind) => entries.some((entry) => entry.kind === kind))) {
      return entries
    }
    await wait(pause, signal)
  }
  return null
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
