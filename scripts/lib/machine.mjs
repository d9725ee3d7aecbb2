import { accessSync, constants, existsSync, statfsSync } from "node:fs"
import { freemem } from "node:os"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { shown } from "./paths.mjs"

const GIGABYTE = 1024 ** 3

/** Refuses to begin where the disk has less room than the work will take. */
export function assertRoom(dir, gigabytes) {
  const free = gigabytesFree(existingAbove(dir))
  if (free < gigabytes) {
    throw new Failure(
      `The disk of ${shown(dir)} has ${free.toFixed(1)} GB free, ` +
        `and about ${gigabytes.toFixed(1)} GB are needed.`
    )
  }
}

/** Linux's folder in memory, where it has so much room and leaves as much to others. */
export function roomInMemory(gigabytes) {
  const dir = "/dev/shm"
  const hasRoom =
    existsSync(dir) &&
    isAllowed(dir, constants.W_OK) &&
    gigabytesFree(dir) >= gigabytes &&
    freemem() / GIGABYTE >= 2 * gigabytes
  return hasRoom ? dir : undefined
}

/** The first of these programs that is installed. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => isAllowed(file, constants.X_OK))
}

function gigabytesFree(dir) {
  const { bavail, bsize } = statfsSync(dir)
  return (bavail * bsize) / GIGABYTE
}

function isAllowed(file, mode) {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}

function existingAbove(dir) {
  return existsSync(dir) ? dir : existingAbove(path.dirname(dir))
}
