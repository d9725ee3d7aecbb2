import { writeFileSync } from "node:fs"
import path from "node:path"
import { Bench } from "./lib/benchmark"
import { table } from "./lib/report"
import { Result, resultOf } from "./lib/result"

/** What `scripts/bench` asks for, in ENCORE_BENCH. */
type Order = { names: string[]; bench: Bench; output: string }

/** Runs the benchmarks one after another, prints the table, writes the results. */
async function main({ names, bench, output }: Order): Promise<boolean> {
  const results: Result[] = []
  const skipped: { name: string; reason: string }[] = []
  for (const name of names) {
    process.stdout.write(`        ${name}\n`)
    const { default: benchmark } = require(path.join(__dirname, "benchmarks", name))
    const measured = await benchmark.run(bench)
    if ("skipped" in measured) {
      skipped.push({ name, reason: measured.skipped })
      continue
    }
    results.push(resultOf(benchmark, measured))
    // After each, so that a long run that is stopped has not been for nothing.
    writeFileSync(output, `${JSON.stringify(results, null, 2)}\n`)
  }
  process.stdout.write(`\n${table(results, skipped)}\n`)
  return results.every((result) => result.ok)
}

void main(JSON.parse(process.env.ENCORE_BENCH ?? "")).then(
  (ok) => process.exit(ok ? 0 : 1),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exit(2)
  }
)
