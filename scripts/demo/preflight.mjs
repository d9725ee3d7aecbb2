import { existsSync } from "node:fs"
import path from "node:path"
import { Failure } from "../lib/failure.mjs"
import { isInstalled } from "../lib/install.mjs"
import { takeLock } from "../lib/lock.mjs"
import { assertRoom } from "../lib/machine.mjs"
import { inRoot, shown } from "../lib/paths.mjs"
import { isFree } from "../lib/ports.mjs"

const GIGABYTES = { dependencies: 1.5, builds: 0.3, data: 0.3 }

/** Starting over; a shop whose program is still to be made. */
const OPTIONS = ["--fresh", "--bare"]

/** What was asked for, and where everything goes. */
export function readOptions(argv) {
  const unknown = argv.find((arg) => !OPTIONS.includes(arg))
  if (unknown) {
    throw new Failure(
      `The demo doesn't know "${unknown}"; all it takes is ${OPTIONS.join(" and ")}.`
    )
  }
  const port = Number(process.env.PORT || 9000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${process.env.PORT}", which is no port.`)
  }
  const dir = path.resolve(inRoot(), process.env.ENCORE_DEMO_DIR || ".demo")
  const within = (name) => path.join(dir, name)
  const paths = {
    dir,
    logs: within("logs"),
    log: (name) => path.join(dir, "logs", `${name}.log`),
    lock: within("lock"),
    postgres: within("postgres"),
    state: within("state.json"),
    connection: within("connection.json"),
    history: within("history.csv"),
    seed: within("seed.json"),
    mail: within("mail"),
  }
  return {
    fresh: argv.includes("--fresh"),
    bare: argv.includes("--bare"),
    port,
    backend_url: `http://localhost:${port}`,
    paths: {
      ...paths,
      // All that --fresh may remove: the folder itself may hold other things.
      owned: ["logs", "postgres", "state", "connection", "history", "seed", "mail"].map(
        (name) => paths[name]
      ),
    },
    admin: { email: "admin@example.com", password: "supersecret" },
    shopper: { email: "shopper@example.com", password: "supersecret" },
  }
}

/** Finds out what would go wrong later while nothing has been touched yet. */
export async function preflight(lifetime, { paths, port }) {
  if (process.platform === "win32") {
    throw new Failure("The demo needs Linux or macOS; on Windows, run it in WSL.")
  }
  const lock = takeLock(paths.lock)
  if (!lock.release) {
    throw new Failure(
      `The demo is already running in ${shown(paths.dir)} (process ${lock.holder}): ` +
        "stop it first, or set ENCORE_DEMO_DIR to another folder."
    )
  }
  lifetime.onStop(lock.release)
  if (!(await isFree(port))) {
    throw new Failure(`Port ${port} is taken: set PORT to another one.`)
  }
  assertRoom(
    inRoot(),
    (isInstalled() ? 0 : GIGABYTES.dependencies) +
      (existsSync(inRoot("demo/store/.medusa/server")) ? 0 : GIGABYTES.builds)
  )
  assertRoom(paths.dir, GIGABYTES.data)
}
