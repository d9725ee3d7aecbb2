import type { EncoreClient, Entry } from "medusa-plugin-encore/storefront"

/** Longer and longer between two looks: half a minute in all. */
const PAUSES_MS = [250, 500, 1000, 1500, 2000, 3000, 4000, 5000, 6000, 7000]
const RECENT_ENTRIES = 20

/** Waits for the award of an order; null if it isn't there after half a minute. */
export async function watchOrderEntry(
  encore: EncoreClient,
  orderId: string,
  signal: AbortSignal
): Promise<Entry | null> {
  for (const pause of [...PAUSES_MS, 0]) {
    const { entries } = await encore.entries({ limit: RECENT_ENTRIES, signal })
    const entry = entries.find(
      ({ kind, source_id }) => kind === "award" && source_id === orderId
    )
    if (entry) {
      return entry
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
