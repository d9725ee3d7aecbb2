import { accessSync, constants, existsSync, statfsSync } from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { shown } from "./paths.mjs"

const GIGABYTE = 1024 ** 3

/** Refuses to begin where the disk has less room than the work will take. */
export function assertRoom(dir, gigabytes) {
  const { bavail, bsize } = statfsSync(existingAbove(dir))
  const free = (bavail * bsize) / GIGABYTE
  if (free < gigabytes) {
    throw new Failure(
      `The disk of ${shown(dir)} has ${free.toFixed(1)} GB free, ` +
        `and about ${gigabytes.toFixed(1)} GB are needed.`
    )
  }
}

/** The first of these programs that is installed. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function existingAbove(dir) {
  return existsSync(dir) ? dir : existingAbove(path.dirname(dir))
}
