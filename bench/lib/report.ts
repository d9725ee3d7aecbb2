import { Result } from "./result"

const COLUMNS = [
  "benchmark",
  "encore",
  "peer/limit",
  "unit",
  "ratio",
  "target",
  "spread",
  "",
]

/** The results as a table for the terminal. */
export function table(
  results: Result[],
  skipped: { name: string; reason: string }[]
): string {
  const rows = [
    COLUMNS,
    ...results.map((result) => [
      result.name,
      String(result.encore),
      String(result.peer ?? result.limit),
      result.unit,
      String(result.ratio),
      `${result.target_is === "least" ? ">=" : "<="} ${result.target}`,
      `${result.min} - ${result.max} (${result.runs})`,
      result.ok ? "ok" : "MISSED",
    ]),
  ]
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]!.length))
  )
  return [
    ...rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd()
    ),
    ...skipped.map(({ name, reason }) => `${name}: skipped. ${reason}`),
  ].join("\n")
}
