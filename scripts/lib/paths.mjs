import path from "node:path"
import { fileURLToPath } from "node:url"

/** The top of the repository, wherever the caller stands. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

/** A path inside the repository. */
export const inRoot = (...parts) => path.join(root, ...parts)

/** A path as a person would write it: relative when that is shorter. */
export function shown(target) {
  const relative = path.relative(process.cwd(), target)
  return relative && !relative.startsWith("..") ? relative : target
}
