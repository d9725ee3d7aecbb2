import { spawn } from "node:child_process"
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
} from "node:fs"
import path from "node:path"
import { Failure, meansNoRoom } from "./failure.mjs"
import { inRoot, shown } from "./paths.mjs"

const GRACE_MS = 10_000

/**
 * Owns every process a script starts, and takes them all down with it: after the
 * work, on an error, on SIGINT and SIGTERM, and - through the watchdog - even when
 * the script itself is killed.
 *
 * Each child leads a process group of its own. So Ctrl-C reaches the script alone,
 * which then stops things in order (the server before its database), and whatever
 * a child has started goes with it.
 */
export class Lifetime {
  /** Set when a signal ended the script. */
  exitCode

  #closers = []
  #stopping
  #watchdog
  #aborted = new AbortController()
  #end = deferred()

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => this.#interrupted(signal))
    }
    this.#followParent()
  }

  /** Aborts as soon as the script begins to stop. */
  get signal() {
    return this.#aborted.signal
  }

  /** Resolves when the script is to stop, fails if something it serves ends before. */
  get ended() {
    return this.#end.promise
  }

  /** Runs when the script stops, last registered first. */
  onStop(close) {
    this.#closers.push(close)
  }

  /** Takes everything down; further calls wait for the first. */
  stop() {
    this.#stopping ??= (async () => {
      this.#aborted.abort()
      this.#end.resolve()
      while (this.#closers.length) {
        await this.#closers.pop()()
      }
      this.#watchdog?.stdin.end()
    })()
    return this.#stopping
  }

  /**
   * Runs a program to its end. What it prints goes to `log`; without one it shares
   * the terminal.
   */
  async run(title, command, args, { allowFailure = false, ...options } = {}) {
    const { log } = options
    const start = log && existsSync(log) ? statSync(log).size : 0
    const child = this.#spawn(command, args, options)
    const { code, signal } = await child.ended
    if (this.#aborted.signal.aborted) {
      throw new Failure(`${title}: interrupted.`)
    }
    if (code === 0 || allowFailure) {
      return code
    }
    const printed = log ? readFileSync(log, "utf8").slice(start) : ""
    if (meansNoRoom(printed)) {
      throw new Failure(`${title} failed: the disk is full.`)
    }
    const outcome =
      code === null ? `was ended by ${signal}` : `failed (exit code ${code})`
    throw new Failure(
      log
        ? `${lastLines(printed)}\n\n${title} ${outcome}; all it printed is in ${shown(log)}.`
        : `${title} ${outcome}.`
    )
  }

  /**
   * Starts a program that is to run until the script stops. `ready(output)` is asked
   * about everything printed so far; the promise resolves when it says yes.
   */
  async serve(title, command, args, options) {
    const { ready, ...rest } = options
    const child = this.#spawn(command, args, rest)
    const gone = child.ended.then(({ code, signal }) => {
      const printed = readFileSync(rest.log, "utf8")
      if (meansNoRoom(lastLines(printed, 40))) {
        throw new Failure(`${title} stopped: the disk is full.`)
      }
      throw new Failure(
        `${lastLines(printed)}\n\n${title} stopped by itself ` +
          `(${signal ?? `exit code ${code}`}); all it printed is in ${shown(rest.log)}.`
      )
    })
    gone.catch((error) => this.#end.reject(error))
    await Promise.race([ready(this.signal), gone])
  }

  #spawn(command, args, { log, cwd, env, uid, gid, stopSignal = "SIGTERM" }) {
    if (this.#aborted.signal.aborted) {
      throw new Failure(`Interrupted.`)
    }
    if (log) {
      mkdirSync(path.dirname(log), { recursive: true })
    }
    const output = log ? openSync(log, "a") : "inherit"
    const child = spawn(command, args, {
      cwd,
      uid,
      gid,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
      detached: true,
    })
    const ended = new Promise((resolve, reject) => {
      child.once("error", reject)
      child.once("exit", (code, signal) => resolve({ code, signal }))
    })
    if (log) {
      closeSync(output)
    }
    if (!child.pid) {
      return { child, ended }
    }
    this.#watch(`+ ${child.pid} ${stopSignal}`)
    const stop = () => stopGroup(child, ended, stopSignal)
    this.#closers.push(stop)
    const forget = () => {
      this.#watch(`- ${child.pid}`)
      this.#closers = this.#closers.filter((closer) => closer !== stop)
    }
    ended.then(forget, forget)
    return { child, ended, stop }
  }

  #watch(line) {
    if (!this.#watchdog) {
      this.#watchdog = spawn(process.execPath, [inRoot("scripts/lib/watchdog.mjs")], {
        stdio: ["pipe", "ignore", "ignore"],
        detached: true,
      })
      this.#watchdog.unref()
      this.#watchdog.stdin.unref()
      this.#watchdog.stdin.on("error", () => this.stop())
    }
    this.#watchdog.stdin.write(`${line}\n`)
  }

  #interrupted(signal) {
    if (this.#stopping) {
      return
    }
    this.exitCode = signal === "SIGINT" ? 130 : 143
    process.stderr.write("\nStopping...\n")
    void this.stop()
  }

  /** Under `npm run`, the end of npm is the end of the script. */
  #followParent() {
    if (!process.env.npm_lifecycle_event) {
      return
    }
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) {
        this.#interrupted("SIGTERM")
      }
    }, 500).unref()
  }
}

function deferred() {
  let resolve, reject
  const promise = new Promise((...settle) => ([resolve, reject] = settle))
  // Whoever waits for it hears of a failure; nobody has to.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}

async function stopGroup(child, ended, signal) {
  // Only the leader is asked, so that it can send its own workers home first.
  child.kill(signal)
  const timer = setTimeout(() => killGroup(child.pid), GRACE_MS)
  await ended.catch(() => undefined)
  clearTimeout(timer)
  killGroup(child.pid)
}

function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL")
  } catch (error) {
    if (error.code !== "ESRCH") {
      throw error
    }
  }
}

function lastLines(text, count = 15) {
  return text.trimEnd().split("\n").slice(-count).join("\n")
}
