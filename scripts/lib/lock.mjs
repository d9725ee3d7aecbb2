import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/**
 * Takes a lock file, or returns who holds it. A lock whose holder has died is
 * taken over.
 *
 * @returns {{ release: () => void } | { holder: number }}
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: "wx" })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error
      }
    }
    const found = read(file)
    if (found !== undefined && isHeld(found)) {
      return { holder: JSON.parse(found).pid }
    }
    if (found !== undefined) {
      discard(file, found)
    }
  }
}

/** Takes a lock, waiting for whoever holds it. */
export async function waitForLock(file, signal) {
  for (;;) {
    const lock = takeLock(file)
    if (lock.release) {
      return lock
    }
    await sleep(250, undefined, { signal })
  }
}

/** Moved aside before it goes, so that two who find the same stale lock can't both win. */
function discard(file, stale) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === "ENOENT") {
      return
    }
    throw error
  }
  if (readFileSync(aside, "utf8") === stale) {
    rmSync(aside)
  } else {
    renameSync(aside, file)
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    if (error.code === "ENOENT") {
      return undefined
    }
    throw error
  }
}

function isHeld(content) {
  try {
    const { pid, started } = JSON.parse(content)
    process.kill(pid, 0)
    // The same number may by now belong to somebody else.
    return startOf(pid) === started
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** When a process started, where the system tells (Linux); else null for all. */
function startOf(pid) {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) {
    return null
  }
  return readFileSync(stat, "utf8").split(") ").at(-1).split(" ")[19]
}
