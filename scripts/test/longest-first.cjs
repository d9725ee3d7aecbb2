const { default: TestSequencer } = require("@jest/test-sequencer")

/** Stands in front: a file that runs many others in one store. */
const isShared = ({ path }) => /shared-store-\d+\.spec\.ts$/.test(path)

/**
 * Runs the longest files first, so that no worker waits at the end for another that took
 * the longest last. Jest goes by size where it hasn't seen a file yet, and those that run
 * others are the shortest to read and the longest to run.
 */
module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(isShared), ...sorted.filter((test) => !isShared(test))]
  }
}
