import { readFileSync } from "node:fs"
import path from "node:path"

/** The purchases that a demo without a program has on file, for the panel's import. */
export function readHistory(): { name: string; csv: string } {
  const connection = process.env.ENCORE_DEMO_CONNECTION ?? ""
  const file = path.join(path.dirname(connection), "history.csv")
  return { name: "history.csv", csv: readFileSync(file, "utf8") }
}
