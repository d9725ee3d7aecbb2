import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { findHeadlessChromium } from "../lib/chromium.mjs"
import { Failure } from "../lib/failure.mjs"
import { ensureInstalled } from "../lib/install.mjs"
import { inRoot } from "../lib/paths.mjs"
import { ensureDatabase, startPostgres } from "../lib/postgres.mjs"
import { step } from "../lib/progress.mjs"
import { startStores } from "./stores.mjs"

/** These want the two stores, which take a minute to prepare. */
const OVER_HTTP = [
  "apply-points",
  "cart-complete",
  "cart-preview",
  "import-cdnow",
  "import-scale",
  "simulate-100k",
  "survey-answers",
  "survey-page",
  "survey-results",
]

/** And this one a third, with the official loyalty plugin. */
const BESIDE_OFFICIAL = "apply-points"

/** Sets up what the benchmarks need, runs them, and takes it all down again. */
export async function main(lifetime, argv) {
  const { names, quick } = readArguments(argv)
  await ensureInstalled(lifetime)
  const dir = mkdtempSync(path.join(tmpdir(), "encore-bench-"))
  lifetime.onStop(() => rmSync(dir, { recursive: true, force: true }))
  const postgres = await step("Starting Postgres for the benchmarks", () =>
    startPostgres(lifetime, {
      dir: path.join(dir, "postgres"),
      log: path.join(dir, "postgres.log"),
    })
  )
  await ensureDatabase(postgres, "ledger")
  const order = {
    names,
    output: inRoot("bench/results.json"),
    bench: {
      quick,
      chromium: findHeadlessChromium(),
      databases: { ledger: postgres.url("ledger"), store: postgres.url("with_plugin") },
      stores: names.some((name) => OVER_HTTP.includes(name))
        ? await startStores(lifetime, {
            postgres,
            dir,
            official: names.includes(BESIDE_OFFICIAL),
          })
        : undefined,
    },
  }
  return step("Running the benchmarks", () =>
    lifetime.run(
      "The benchmarks",
      process.execPath,
      ["--require", "ts-node/register", inRoot("bench/run.ts")],
      {
        cwd: inRoot(),
        allowFailure: true,
        env: {
          NODE_ENV: "production",
          MEDUSA_DISABLE_TELEMETRY: "true",
          LOG_LEVEL: "warn",
          TS_NODE_TRANSPILE_ONLY: "true",
          ENCORE_BENCH: JSON.stringify(order),
        },
      }
    )
  )
}

function readArguments(argv) {
  const known = readdirSync(inRoot("bench/benchmarks"))
    .map((file) => path.parse(file).name)
    .sort()
  const rest = argv.filter((arg) => arg !== "--quick")
  const quick = rest.length < argv.length
  if (!rest.length) {
    return { names: known, quick }
  }
  const names = (
    rest[0] === "--only" ? (rest[1] ?? "") : rest[0].replace(/^--only=/, "")
  ).split(",")
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length) {
    throw new Failure(
      `There is no benchmark "${unknown.join(", ")}"; there are ${known.join(", ")}.`
    )
  }
  return { names, quick }
}
