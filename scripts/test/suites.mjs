/** The suites in the order they run, quick ones first, with what each needs. */
export const suites = [
  { name: "unit", needs: [] },
  { name: "module", needs: ["database"] },
  { name: "http", needs: ["database"] },
  { name: "install", needs: ["database", "registry"] },
  { name: "browser", needs: ["chromium"] },
]
