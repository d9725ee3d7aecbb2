const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: "automatic" },
        },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
}

/** A suite is a project of its own, so that each can be run, skipped and counted. */
const suite = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: "node",
  transform,
  // What is built carries a second copy of package.json.
  modulePathIgnorePatterns: ["<rootDir>/.*\\.medusa/", "<rootDir>/\\.demo/"],
  ...more,
})

const PROGRAM = "integration-tests/browser/program.spec.ts"

/** What starts and ends the demo that a suite runs against. */
const againstDemo = (...options) => ({
  globals: { demo: options },
  globalSetup: "<rootDir>/scripts/test/demo-setup.mjs",
  globalTeardown: "<rootDir>/scripts/test/demo-teardown.mjs",
})

module.exports = {
  testTimeout: 60_000,
  testSequencer: "<rootDir>/scripts/test/longest-first.cjs",
  projects: [
    suite("unit", ["src/**/__tests__/**/*.unit.spec.{ts,tsx}"]),
    suite("module", ["integration-tests/module/**/*.spec.ts"]),
    suite("http", ["integration-tests/http/**/*.spec.ts"]),
    suite("install", ["integration-tests/install/**/*.spec.ts"]),
    suite("browser", ["integration-tests/browser/**/*.spec.ts"], {
      ...againstDemo(),
      testPathIgnorePatterns: [PROGRAM],
    }),
    // A program is built from nothing, so its store has none.
    suite("program", [PROGRAM], againstDemo("--bare")),
  ],
}
