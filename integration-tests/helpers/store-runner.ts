import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { keepShop } from "./shop"

type Options = Pick<Parameters<typeof medusaIntegrationTestRunner>[0], "testSuite">
type TestSuite = Options["testSuite"]

/** The files that share a store, while they are read. */
let shared: TestSuite[] | undefined

/**
 * Medusa's runner, for a file that any store will do for: the database is as new before
 * each of its tests, and it neither sets up the process nor keeps anything in it. Such
 * files can share one store; see `shareStore`.
 */
export function storeRunner({ testSuite }: Options): void {
  if (shared) {
    shared.push(testSuite)
  } else {
    runInStore(testSuite)
  }
}

function runInStore(testSuite: TestSuite): void {
  medusaIntegrationTestRunner({
    testSuite: (options) => {
      beforeAll(() => keepShop(options.getContainer()))
      testSuite(options)
    },
  })
}

/**
 * Runs files of the http suite in one store, one after the other. Starting a store costs
 * more than most files' tests: fifteen seconds of a core.
 */
export function shareStore(files: readonly string[]): void {
  shared = []
  for (const file of files) {
    require(path.resolve(__dirname, `../http/${file}.spec.ts`))
  }
  const suites = shared
  shared = undefined
  if (suites.length !== files.length) {
    throw new Error("Each file that shares a store calls storeRunner, once.")
  }
  // Each file has set its own, and the last would hold for all: the longest of them does.
  jest.setTimeout(240_000)
  runInStore((options) =>
    suites.forEach((testSuite, at) => describe(files[at]!, () => testSuite(options)))
  )
}
