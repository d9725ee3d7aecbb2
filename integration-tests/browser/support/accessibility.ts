import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** Medusa draws these itself above and in each of its tables, and gives them no names. */
const NOT_OURS = [
  "main button[id^=radix-][aria-haspopup]",
  "main .absolute:has(svg)",
  "main table th:has([role=checkbox])",
  "main table td [role=checkbox]",
]

/** What axe finds wrong within a part of a page, each in a line one can act on. */
export async function violationsOn(page: Page, within = "body"): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ include: [within], exclude: NOT_OURS })}, {
      runOnly: ${JSON.stringify(RULES)},
      resultTypes: ["violations"],
    })`
  )
  return violations.flatMap(({ impact, id, help, nodes }) =>
    nodes.map(
      ({ target }) => `${impact}: ${help} (${id}) at ${target.flat().join(" ")}`
    )
  )
}
