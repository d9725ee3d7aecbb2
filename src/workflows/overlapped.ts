const OVERLAP_MS = 10 * 60 * 1000

/** From where a job looks again: a transaction may commit after a later one's. */
export function overlapped(watermark: Date): Date {
  return new Date(watermark.getTime() - OVERLAP_MS)
}
