import { execFileSync } from "node:child_process"
import { realpathSync, statSync } from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { shown } from "./paths.mjs"

/**
 * Postgres refuses to run as root. As root, its cluster belongs to the account that
 * owns it already, or to one of the system's unprivileged ones.
 *
 * @returns {{ uid: number, gid: number, blocked: boolean } | undefined}
 *   undefined when we aren't root; `blocked` when a folder on the way is closed to
 *   the account (a clone in /root, say)
 */
export function accountFor(data, binary) {
  if (process.getuid?.() !== 0) {
    return undefined
  }
  const owner = statSync(data, { throwIfNoEntry: false })
  const account = owner?.uid
    ? { uid: owner.uid, gid: owner.gid }
    : (lookUp("postgres") ?? lookUp("nobody"))
  if (!account) {
    throw new Failure(
      "Postgres refuses to run as root, and this system has no other account for it."
    )
  }
  return { ...account, blocked: !isOpenTo(account, data) || !isOpenTo(account, binary) }
}

/** How to start a program under an account. */
export function runAs(account, program, args) {
  if (!account) {
    return { command: program, args, options: {} }
  }
  const { uid, gid, blocked } = account
  if (!blocked) {
    return { command: program, args, options: { uid, gid } }
  }
  if (!hasSetpriv()) {
    throw new Failure(
      `Postgres refuses to run as root, and no other account may enter ${shown(process.cwd())}: ` +
        "run this as another user, or from a folder everybody can enter."
    )
  }
  // The account keeps one privilege of root's: to pass folders closed to it.
  const capability = ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"]
  return {
    command: "setpriv",
    args: [
      "--reuid",
      String(uid),
      "--regid",
      String(gid),
      "--clear-groups",
      ...capability,
      program,
      ...args,
    ],
    options: {},
  }
}

function lookUp(name) {
  try {
    const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }))
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}

function hasSetpriv() {
  try {
    execFileSync("setpriv", ["--version"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

/** Whether every folder above a path may be entered by the account. */
function isOpenTo({ uid, gid }, target) {
  for (let dir = path.dirname(existing(target)); ; dir = path.dirname(dir)) {
    const { mode, uid: owner, gid: group } = statSync(dir)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if (!(mode & bit)) {
      return false
    }
    if (dir === path.dirname(dir)) {
      return true
    }
  }
}

function existing(target) {
  for (let found = target; ; found = path.dirname(found)) {
    if (statSync(found, { throwIfNoEntry: false })) {
      // One level below, so that the folder itself is asked about too.
      return path.join(realpathSync(found), found === target ? "" : "-")
    }
  }
}
