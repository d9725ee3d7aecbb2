export type Counted = { handle: string | null; count: number }

export type ParetoRow = Counted & {
  /** Of all: 0.25 is a quarter. */
  share: number
  /** With all before it. */
  cumulative: number
}

/** Causes by how often they are one, the most frequent first; those that nobody has found
 * yet last, whatever their number. */
export function pareto(counts: readonly Counted[]): ParetoRow[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return [...counts]
    .filter(({ count }) => count > 0)
    .sort(
      (a, b) =>
        Number(a.handle === null) - Number(b.handle === null) ||
        b.count - a.count ||
        (a.handle ?? "").localeCompare(b.handle ?? "")
    )
    .map((row) => {
      before += row.count
      return { ...row, share: row.count / total, cumulative: before / total }
    })
}
