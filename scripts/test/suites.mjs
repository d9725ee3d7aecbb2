/** The suites in the order they run, quick ones first, with what each needs. Each file of
 * `module` and `http` has a database of its own: two of them fill two cores. */
export const suites = [
  { name: "unit", needs: [] },
  { name: "module", needs: ["database"], filesAtOnce: 2 },
  {
    name: "http",
    needs: ["database"],
    filesAtOnce: 2,
    startsMigrated: true,
    sharedStores: "integration-tests/http/shared-stores.json",
  },
  { name: "install", needs: ["database", "registry"], filesAtOnce: 1 },
  { name: "browser", needs: ["chromium"], filesAtOnce: 1 },
  { name: "program", needs: ["chromium"], filesAtOnce: 1 },
]

/** Each suite uses the cores by itself, but for those that mostly wait for an install, a
 * build or a page: they run together. */
const WAITING = ["install", "browser", "program"]

/** Suites in the groups that run at the same time, in their order. */
export function stagesOf(chosen) {
  const isWaiting = ({ name }) => WAITING.includes(name)
  const waiting = chosen.filter(isWaiting)
  return [
    ...chosen.filter((suite) => !isWaiting(suite)).map((suite) => [suite]),
    ...(waiting.length ? [waiting] : []),
  ]
}
