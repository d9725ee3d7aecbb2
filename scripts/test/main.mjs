import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { Failure } from "../lib/failure.mjs"
import { ensureInstalled } from "../lib/install.mjs"
import { say } from "../lib/progress.mjs"
import { environmentFor } from "./environment.mjs"
import { withMigratedTemplate } from "./migrated-template.mjs"
import { runSuite } from "./run-suite.mjs"
import { stagesOf, suites } from "./suites.mjs"
import { summarize } from "./summary.mjs"

/** Runs the suites that were asked for. */
export async function main(lifetime, argv) {
  const { chosen, jestArgs } = readArguments(argv)
  await ensureInstalled(lifetime)
  const dir = mkdtempSync(path.join(tmpdir(), "encore-test-"))
  lifetime.onStop(() => rmSync(dir, { recursive: true, force: true }))
  const machine = await environmentFor(lifetime, { dir, suites: chosen })

  const resultOf = async (suite) => {
    const missing = suite.needs.filter((need) => machine.missing[need])
    if (missing.length) {
      return { suite, reason: missing.map((need) => machine.missing[need]).join(" ") }
    }
    say(`Suite ${suite.name}`)
    const run = () => runSuite(lifetime, { suite, machine, dir, jestArgs })
    const result = suite.startsMigrated
      ? await withMigratedTemplate(lifetime, machine, run)
      : await run()
    return { suite, ...result }
  }
  const resultsOf = async (lane) => {
    const results = []
    for (const suite of lane) {
      results.push(await resultOf(suite))
    }
    return results
  }
  const results = []
  for (const lanes of stagesOf(chosen)) {
    results.push(...(await Promise.all(lanes.map(resultsOf))).flat())
  }
  return summarize(results, {
    notes: machine.notes,
    filtered: jestArgs.some((arg) => /^(-t|--testNamePattern)/.test(arg)),
    requireAll: process.env.ENCORE_REQUIRE_ALL === "1",
  })
}

function readArguments(argv) {
  const at = argv.findIndex((arg) => arg === "--only" || arg.startsWith("--only="))
  if (at < 0) {
    return { chosen: suites, jestArgs: argv }
  }
  const inline = argv[at].includes("=")
  const value = inline ? argv[at].split("=")[1] : argv[at + 1]
  const names = (value ?? "").split(",")
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name))
  if (unknown.length) {
    const known = suites.map((suite) => suite.name).join(", ")
    throw new Failure(`There is no suite "${unknown.join(", ")}"; there are ${known}.`)
  }
  return {
    chosen: suites.filter((suite) => names.includes(suite.name)),
    jestArgs: argv.toSpliced(at, inline ? 1 : 2),
  }
}
