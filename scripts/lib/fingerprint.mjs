import { createHash } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { inRoot } from "./paths.mjs"

const NOT_SOURCES = new Set(["node_modules", ".medusa", "dist", "__tests__", ".cache"])

/** A hash over the contents of files and folders of the repository. */
export function fingerprint(...sources) {
  const hash = createHash("sha256")
  for (const source of sources) {
    for (const file of filesIn(inRoot(source))) {
      hash.update(`${path.relative(inRoot(), file)}\0`)
      hash.update(readFileSync(file))
    }
  }
  return hash.digest("hex")
}

/**
 * Builds `output` unless it stands there already, made from the same sources.
 * The mark goes before the build and is set after it, so that an interrupted one is
 * done again.
 */
export async function unlessBuilt({ name, print, output, force = false }, build) {
  const mark = inRoot(".medusa/fingerprints", name)
  if (
    !force &&
    existsSync(output) &&
    existsSync(mark) &&
    readFileSync(mark, "utf8") === print
  ) {
    return false
  }
  rmSync(mark, { force: true })
  await build()
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, print)
  return true
}

function filesIn(source) {
  if (!existsSync(source)) {
    return []
  }
  if (statSync(source).isFile()) {
    return [source]
  }
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(source, entry.name)
      if (entry.isDirectory()) {
        return filesIn(full)
      }
      return entry.isFile() ? [full] : []
    })
}
