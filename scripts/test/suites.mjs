/** The suites in the order they run, quick ones first, with what each needs. Each file of
 * `module` and `http` has a database of its own: two of them fill two cores. */
export const suites = [
  { name: "unit", needs: [] },
  { name: "module", needs: ["database"], filesAtOnce: 2 },
  { name: "http", needs: ["database"], filesAtOnce: 2, startsMigrated: true },
  { name: "install", needs: ["database", "registry"], filesAtOnce: 1 },
  { name: "browser", needs: ["chromium"], filesAtOnce: 1 },
]
