/**
 * Prints what came out of the suites and returns the exit code. The last line always
 * reads `N passed, N failed, N skipped`.
 */
export function summarize(results, { notes, filtered, requireAll }) {
  const lines = results.map(
    ({ suite, reason, broken, passed, failed, skipped }) =>
      `  ${suite.name.padEnd(8)} ` +
      (reason
        ? `skipped: ${reason}`
        : `${passed} passed, ${failed} failed, ${skipped} skipped${broken ? ` (${broken})` : ""}`)
  )
  const sum = (count) => results.reduce((total, result) => total + count(result), 0)
  const passed = sum((result) => result.passed ?? 0)
  const failed = sum((result) => result.failed ?? 0)
  // A suite left out as a whole counts as one.
  const left = sum((result) => (result.reason ? 1 : filtered ? 0 : result.skipped))
  const lacking = left > 0 || notes.length > 0

  process.stdout.write(
    ["", "Suites", ...lines, ...notes.map((note) => `  ${note}`), ""].join("\n")
  )
  if (requireAll && lacking) {
    process.stdout.write(
      "\n  ENCORE_REQUIRE_ALL=1: what is skipped counts as failed.\n"
    )
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${left} skipped\n`)
  return failed > 0 || (requireAll && lacking) || passed === 0 ? 1 : 0
}
