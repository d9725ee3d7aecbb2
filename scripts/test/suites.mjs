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

/**
 * What runs beside what: a stage begins when the one before it has ended; its lanes run at
 * the same time, the suites of a lane one after another. The suites of a shop's install, a
 * build or a page mostly wait, so they run beside something; `http` fills the cores, and
 * databases that are made meanwhile aren't empty.
 */
const STAGES = [
  [["unit", "module"], ["install"]],
  [["http"]],
  [["browser"], ["program"]],
]

/** The chosen suites by stage and lane; what has nothing to run is left out. */
export function stagesOf(chosen) {
  const suiteOf = (name) => chosen.filter((suite) => suite.name === name)
  return STAGES.map((lanes) =>
    lanes.map((names) => names.flatMap(suiteOf)).filter((lane) => lane.length > 0)
  ).filter((lanes) => lanes.length > 0)
}
