import { existsSync, lstatSync, readFileSync } from "node:fs"
import { inRoot } from "./paths.mjs"
import { step } from "./progress.mjs"

/**
 * Brings `node_modules` to what `package-lock.json` says, if it isn't there yet.
 * A linked `node_modules` belongs to somebody else and is left alone.
 */
export async function ensureInstalled(lifetime, { log } = {}) {
  if (isInstalled()) {
    return
  }
  await step("Installing dependencies (npm ci)", () =>
    lifetime.run(
      "npm ci",
      "npm",
      ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
      { cwd: inRoot(), log }
    )
  )
}

/** Whether what is installed is what the lock file asks for. */
export function isInstalled() {
  if (lstatSync(inRoot("node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    return true
  }
  // npm writes this file last, so an interrupted installation doesn't have it.
  const record = inRoot("node_modules/.package-lock.json")
  if (!existsSync(record)) {
    return false
  }
  const installed = packagesIn(record)
  return Object.entries(packagesIn(inRoot("package-lock.json"))).every(
    ([name, wanted]) =>
      name === "" ||
      wanted.optional ||
      wanted.devOptional ||
      wanted.link ||
      installed[name]?.version === wanted.version
  )
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages
}
