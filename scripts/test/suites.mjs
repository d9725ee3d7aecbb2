/**
 * The suites with what each needs, by what runs beside what: a stage begins when the one
 * before it has ended; its lanes run at the same time, the suites of a lane one after
 * another. The suites of a shop's install, a build or a page mostly wait, so they run
 * beside something. `http` fills the cores, and databases made meanwhile aren't empty.
 *
 * Each file of `module` and `http` has a database of its own: two of them fill two cores.
 */
const STAGES = [
  [
    [
      { name: "unit", needs: [] },
      { name: "module", needs: ["database"], filesAtOnce: 2 },
    ],
    [{ name: "install", needs: ["database", "registry"], filesAtOnce: 1 }],
  ],
  [
    [
      {
        name: "http",
        needs: ["database"],
        filesAtOnce: 2,
        startsMigrated: true,
        sharedStores: "integration-tests/http/shared-stores.json",
      },
    ],
  ],
  [
    [{ name: "browser", needs: ["chromium"], filesAtOnce: 1 }],
    [{ name: "program", needs: ["chromium"], filesAtOnce: 1 }],
  ],
]

/** All suites, in the order of the stages. */
export const suites = STAGES.flat(2)

/** The stages with nothing but the chosen suites; a lane may be empty. */
export function stagesOf(chosen) {
  return STAGES.map((lanes) =>
    lanes.map((lane) => lane.filter((suite) => chosen.includes(suite)))
  )
}
