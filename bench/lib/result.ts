import { Benchmark, Measurement } from "./benchmark"
import { median } from "./statistics"

/** One row of `results.json`; the contract fixes its first eleven fields. */
export type Result = {
  name: string
  unit: string
  /** Medians over the runs, in `unit`. */
  encore: number
  peer?: number
  limit?: number
  /** The median of the runs' own ratios, encore to peer or limit. */
  ratio: number
  target: number
  ok: boolean
  runs: number
  /** Of the runs' ratios. */
  min: number
  median: number
  max: number
  /** Whether the target is the least or the most that the ratio may be. */
  target_is: "least" | "most"
}

export function resultOf(
  { name, unit, target }: Benchmark,
  { encore, against }: Measurement
): Result {
  const ratios = encore.map(
    (figure, run) => figure / ("peer" in against ? against.peer[run]! : against.limit)
  )
  const ratio = median(ratios)
  return {
    name,
    unit,
    encore: rounded(median(encore)),
    ...("peer" in against
      ? { peer: rounded(median(against.peer)) }
      : { limit: against.limit }),
    ratio: rounded(ratio),
    target: target.ratio,
    ok: target.at === "least" ? ratio >= target.ratio : ratio <= target.ratio,
    runs: encore.length,
    min: rounded(Math.min(...ratios)),
    median: rounded(ratio),
    max: rounded(Math.max(...ratios)),
    target_is: target.at,
  }
}

/** Four digits that count: more would be noise. */
const rounded = (value: number) => Number(value.toPrecision(4))
