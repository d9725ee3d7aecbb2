import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { inRoot } from "../lib/paths.mjs"

/** How many files of a suite run at once: as many as the machine bears, or so many. */
function workersOf({ filesAtOnce }) {
  return filesAtOnce ? ["--maxWorkers", String(filesAtOnce)] : []
}

/** The spec that runs the files of a store; without it they run by themselves. */
function storeFile(sharedStores, number) {
  return path.join(path.dirname(sharedStores), `shared-store-${number}.spec.ts`)
}

/**
 * What a suite leaves out: files that share a store run in it where all of them run, and
 * by themselves where some were asked for.
 */
function leftOut({ sharedStores }, jestArgs) {
  if (!sharedStores) {
    return []
  }
  const files = JSON.parse(readFileSync(inRoot(sharedStores), "utf8"))
    .filter((_, at) => existsSync(inRoot(storeFile(sharedStores, at + 1))))
    .flat()
  const isWhole = jestArgs.every((arg) => arg.startsWith("--silent"))
  return [
    "--testPathIgnorePatterns",
    isWhole ? `/http/(${files.join("|")})\\.spec` : "/http/shared-store-",
  ]
}

/** Runs one suite under jest and counts what came out of it. */
export async function runSuite(lifetime, { suite, machine, dir, jestArgs }) {
  const outputFile = path.join(dir, `${suite.name}.json`)
  const exitCode = await lifetime.run(
    `Suite ${suite.name}`,
    process.execPath,
    [
      inRoot("node_modules/jest/bin/jest.js"),
      ...["--config", inRoot("jest.config.js")],
      ...["--selectProjects", suite.name],
      ...workersOf(suite),
      ...leftOut(suite, jestArgs),
      ...(jestArgs.some((arg) => arg.startsWith("--silent")) ? [] : ["--silent"]),
      // Medusa leaves timers behind; what a test leaves open isn't what is tested.
      "--forceExit",
      "--passWithNoTests",
      ...["--json", "--outputFile", outputFile],
      ...jestArgs,
    ],
    { cwd: inRoot(), env: machine.env, allowFailure: true }
  )
  if (!existsSync(outputFile)) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      broken: `jest ended with exit code ${exitCode}`,
    }
  }
  const result = JSON.parse(readFileSync(outputFile, "utf8"))
  return {
    passed: result.numPassedTests,
    // A file that doesn't even load has no tests that could fail.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  }
}
