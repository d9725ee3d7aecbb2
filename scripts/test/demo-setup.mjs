import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { inRoot } from "../lib/paths.mjs"
import { freePort } from "../lib/ports.mjs"

/**
 * Starts `npm run demo`, the way a reader of the README does, for the browser suite.
 * The tests find `connection.json` by ENCORE_DEMO_CONNECTION.
 */
export default async function setup() {
  const dir = mkdtempSync(path.join(tmpdir(), "encore-demo-"))
  const log = path.join(dir, "demo.log")
  const output = openSync(log, "a")
  const demo = spawn("npm", ["run", "demo"], {
    cwd: inRoot(),
    env: {
      ...process.env,
      NODE_ENV: undefined,
      NODE_OPTIONS: undefined,
      PORT: String(await freePort()),
      ENCORE_DEMO_DIR: dir,
    },
    stdio: ["ignore", output, output],
  })
  closeSync(output)
  const ended = new Promise((resolve) => demo.once("exit", resolve))
  // Read by the teardown, which jest runs in this same process.
  globalThis.encoreDemo = { demo, ended, dir }

  const connection = path.join(dir, "connection.json")
  while (!existsSync(connection)) {
    if (demo.exitCode !== null) {
      throw new Error(`npm run demo failed:\n${readFileSync(log, "utf8")}`)
    }
    await sleep(200)
  }
  process.env.ENCORE_DEMO_CONNECTION = connection
}
