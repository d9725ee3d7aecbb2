import { readFileSync } from "node:fs"
import path from "node:path"

/** What the member and the order look like after a step. */
type Expected = {
  /** Points that can be spent. */
  points: number
  debt?: number
  /** What the order counts for; not looked at where it isn't said. */
  net?: number
}

export type Step = Expected & {
  do: string
  records?: number
  price?: number
  amount?: number
}

/** A worked example of `docs/returns.md`. */
export type Example = {
  title: string
  has?: number
  buy: Expected & { records: number; spend?: number }
  steps: Step[]
}

/** The worked examples of a page: each heading with a block of JSON. */
export function examplesOf(page: string): Example[] {
  const text = readFileSync(path.resolve(__dirname, "../../docs", page), "utf8")
  return text.split(/^### /m).flatMap((section) => {
    const json = /```json\n([^`]+)```/.exec(section)?.[1]
    return json
      ? [{ title: section.slice(0, section.indexOf("\n")), ...JSON.parse(json) }]
      : []
  })
}
