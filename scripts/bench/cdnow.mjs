import { existsSync } from "node:fs"
import path from "node:path"
import { inRoot } from "../lib/paths.mjs"

/** Where the CDNOW purchase history lies; null when this machine has none. */
export function cdnowDir() {
  const dir = process.env.ENCORE_CDNOW_DIR ?? inRoot("../shared/data/cdnow")
  return existsSync(path.join(dir, "CDNOW_master.txt")) ? path.resolve(dir) : null
}
